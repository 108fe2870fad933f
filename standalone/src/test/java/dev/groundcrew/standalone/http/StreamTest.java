package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Registered;
import dev.groundcrew.standalone.http.Listener.Event;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What changes, told as it happens. */
@HttpTest
class StreamTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** More than what an api remembers. */
  private static final int MANY = 3_000;

  @Autowired private Caller caller;
  @Autowired private JdbcClient jdbc;
  @Autowired private MeterRegistry meters;

  private final List<Listener> open = new ArrayList<>();

  /** A listener that is gone, of a browser's test too, is noticed by the next sign of life. */
  @BeforeEach
  void nobodyListens() {
    awaitListeners(0);
  }

  @AfterEach
  void close() {
    open.forEach(Listener::close);
  }

  @Test
  void changesComeInTheOrderInWhichTheyWereMade() {
    Listener all = listen("", null);
    Registered node = caller.register();
    // What was changed just before may still be to be told.
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(of(all, node)).hasSize(1));
    Listener one = listen("?node=" + node.mac(), null);
    Listener failed = listen("?state=install_failed&state=RETIRED", null);
    Registered other = caller.installFailed();

    caller.state(node, "pending");
    caller.report(node, "started");
    caller.report(node, "complete");
    caller.delete("/nodes/" + node.id());

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(one.events())
                  .extracting(Event::type)
                  .containsExactly("pending", "installing", "installed", "retired");
              assertThat(failed.events())
                  .extracting(Event::type)
                  .containsExactly("install_failed", "retired");
              assertThat(of(all, node)).hasSize(5);
              assertThat(of(all, other)).hasSize(4);
            });
    assertThat(of(all, node))
        .extracting(Event::type)
        .containsExactly("registered", "pending", "installing", "installed", "retired");
    Event first = one.events().getFirst();
    assertThat(first.name()).isEqualTo("change");
    assertThat(first.data().path("node_id").asString()).isEqualTo(node.id());
    assertThat(first.data().path("at").asString()).endsWith("Z");
    assertThat(first.data().path("data").path("mac_address").asString()).isEqualTo(node.mac());
    assertThat(first.data().path("data").path("from_state").asString()).isEqualTo("discovered");
    assertThat(caller.history(node).toString()).contains(first.data().path("id").asString());
    // A listener that took nothing knows where the others are, too.
    assertThat(numbers(all)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void whoComesAgainGetsWhatItMissedAndNothingTwice() {
    Listener before = listen("", null);
    Registered node = caller.register();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(of(before, node)).hasSize(1));
    before.close();
    caller.state(node, "pending");
    Registered other = caller.register();

    Listener after = listen("", before.lastId());

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(of(after, other)).hasSize(1));
    assertThat(of(after, node)).extracting(Event::type).containsExactly("pending");
    assertThat(after.events()).extracting(Event::name).containsOnly("change");
  }

  @Test
  void whatIsNotRememberedAnyMoreIsReadAgain() {
    Listener before = listen("", null);
    String where = before.lastId();
    UUID node = changes(MANY, 1);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(of(before, node)).hasSize(MANY));

    Listener after = listen("", where);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(of(after, node)).hasSize(MANY));
    assertThat(of(after, node)).isEqualTo(of(before, node));
    assertThat(of(after, node))
        .extracting(event -> event.data().path("data").path("step").asInt())
        .isSorted();
  }

  @Test
  void anExpiredPositionIsAReset() {
    Listener before = listen("", null);
    String where = before.lastId();
    before.close();
    UUID node = changes(MANY, 1);
    awaitListeners(0);
    // Numbered, as by whoever reads; then their time is over.
    Listener reader = listen("", where);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(of(reader, node)).hasSize(MANY));
    jdbc.sql("delete from change where number is not null").update();

    Listener after = listen("", where);
    await().atMost(PATIENCE).until(() -> !after.events().isEmpty());

    assertThat(after.events().getFirst().name()).isEqualTo("reset");
    assertThat(after.events().getFirst().id()).isEqualTo(reader.lastId());
    Registered next = caller.register();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(of(after, next)).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"000000000000-5", "nonsense", "-1", "%EPOCH%-999999999999"})
  void aPositionOfAnotherFeedIsAReset(String where) {
    String epoch = jdbc.sql("select epoch from feed").query(String.class).single();

    Listener listener = listen("", where.replace("%EPOCH%", epoch));

    await().atMost(PATIENCE).until(() -> !listener.events().isEmpty());
    assertThat(listener.events().getFirst().name()).isEqualTo("reset");
    Registered node = caller.register();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(of(listener, node)).hasSize(1));
  }

  @Test
  void aHundredListenersGetTheSameAndOneTooManyIsRefused() {
    for (int i = 0; i < 100; i++) {
      listen("", null);
    }
    Registered node = caller.register();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(open).allSatisfy(listener -> assertThat(of(listener, node)).hasSize(1)));
    for (int i = 100; i < 120; i++) {
      listen("", null);
    }
    Listener tooMany = Listener.at(caller.port(), "", null);
    open.add(tooMany);
    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.response().headers().firstValue("Retry-After")).contains("30");
    assertThat(tooMany.response().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
  }

  @Test
  void aListenerThatTakesNothingIsCutOffAndHoldsUpNobody() throws IOException {
    Listener other = listen("", null);
    try (Socket slow = new Socket()) {
      slow.setReceiveBufferSize(4096);
      slow.connect(new InetSocketAddress("127.0.0.1", caller.port()));
      slow.getOutputStream()
          .write(
              "GET /api/v1/events/stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      awaitListeners(2);

      UUID node = changes(MANY, 8_000);

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(of(other, node)).hasSize(MANY));
      awaitListeners(1);
    }
  }

  @Test
  void whoHasNothingToHearGetsASignOfLifeWithItsPosition() {
    Listener listener = listen("?state=migrating", null);
    Registered node = caller.register();

    await().atMost(PATIENCE).until(() -> listener.comments() >= 2);

    assertThat(listener.events()).isEmpty();
    Listener again = listen("", listener.lastId());
    Registered next = caller.register();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(of(again, next)).hasSize(1));
    assertThat(of(again, node)).isEmpty();
  }

  private Listener listen(String query, @Nullable String lastEventId) {
    Listener listener = Listener.at(caller.port(), query, lastEventId);
    open.add(listener);
    assertThat(listener.status()).isEqualTo(200);
    await().atMost(PATIENCE).until(() -> !listener.lastId().isEmpty());
    return listener;
  }

  private void awaitListeners(int count) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(meters.get("groundcrew.stream.listeners").gauge().value())
                    .isEqualTo(count));
  }

  /** As if a node had changed so often, each time with a text of this length. */
  private UUID changes(int count, int length) {
    UUID node = UUID.randomUUID();
    jdbc.sql(
            """
            insert into change (id, type, node_id, data)
            select gen_random_uuid(), 'dev.groundcrew.node.active', :node,
                   jsonb_build_object('to_state', 'active', 'step', i,
                                      'comment', repeat('x', :length))
            from generate_series(1, :count) i
            """)
        .param("node", node)
        .param("length", length)
        .param("count", count)
        .update();
    return node;
  }

  private static List<Event> of(Listener listener, Registered node) {
    return of(listener, UUID.fromString(node.id()));
  }

  private static List<Event> of(Listener listener, UUID node) {
    return listener.events().stream()
        .filter(event -> event.data().path("node_id").asString("").equals(node.toString()))
        .toList();
  }

  private static List<Long> numbers(Listener listener) {
    return listener.events().stream()
        .map(event -> Long.valueOf(event.id().replaceFirst(".*-", "")))
        .toList();
  }
}
