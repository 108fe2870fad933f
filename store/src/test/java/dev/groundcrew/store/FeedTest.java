package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.feed.Change;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.feed.ChangeTypes;
import dev.groundcrew.store.feed.Changes;
import dev.groundcrew.store.feed.FeedPosition;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.store.purge.PurgeNode;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What changed, in order, nothing skipped and nothing twice. */
@StoreTest
class FeedTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired private ChangeRepository changes;
  @Autowired private NodeRepository nodes;
  @Autowired private RequestTransition requestTransition;
  @Autowired private PurgeNode purgeNode;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private PlatformTransactionManager transactions;

  private long start;

  /** One look at the feed numbers a thousand changes; other tests may have left more. */
  @BeforeEach
  void fromHere() {
    do {
      start = changes.latest();
    } while (changes.latest() > start);
  }

  @Test
  void aNodesLifeIsToldInOrder() {
    Node node = register();
    retire(node.id());
    purgeNode.purge(node.id(), null, "scrapped", "anna");

    List<Change> told = next(start, 10);

    assertThat(told)
        .extracting(Change::type)
        .containsExactly(
            "dev.groundcrew.node.registered",
            "dev.groundcrew.node.retired",
            "dev.groundcrew.node.purged");
    assertThat(ChangeTypes.all()).containsAll(told.stream().map(Change::type).toList());
    assertThat(told).extracting(Change::nodeId).containsOnly(node.id());
    Change retired = told.get(1);
    assertThat(retired.data().path("from_state").asString()).isEqualTo("discovered");
    assertThat(retired.data().path("to_state").asString()).isEqualTo("retired");
    assertThat(retired.data().path("triggered_by").asString()).isEqualTo("admin");
    assertThat(retired.data().path("user_id").asString()).isEqualTo("olga");
    assertThat(retired.data().path("comment").asString()).isEqualTo("old");
    assertThat(retired.data().path("mac_address").asString()).isEqualTo(node.macAddress().value());
    assertThat(retired.data().has("group_id")).isFalse();
  }

  @Test
  void whatIsCommittedLateIsNeitherSkippedNorToldTwice() {
    UUID first = register().id();
    UUID second = register().id();
    start = changes.latest();
    List<Change> read = new ArrayList<>();

    transaction.executeWithoutResult(
        status -> {
          log(first, "active");
          inAnotherTransaction(() -> log(second, "active"));
          read.addAll(inAnotherTransaction(() -> next(start, 10)));
          assertThat(read).extracting(Change::nodeId).containsExactly(second);
        });
    read.addAll(next(read.getLast().number(), 10));

    assertThat(read).extracting(Change::nodeId).containsExactly(second, first);
    assertThat(next(read.getLast().number(), 10)).isEmpty();
    assertThat(next(start, 10)).isEqualTo(read);
  }

  @Test
  void whatIsRolledBackIsNotTold() {
    UUID node = register().id();
    start = changes.latest();

    transaction.executeWithoutResult(
        status -> {
          log(node, "active");
          status.setRollbackOnly();
        });

    assertThat(next(start, 10)).isEmpty();
  }

  @Test
  void manyWritersAndReadersLeaveNoGap() {
    List<UUID> written = IntStream.range(0, 5).mapToObj(n -> register().id()).toList();
    start = changes.latest();

    var writers =
        IntStream.range(0, 100)
            .mapToObj(n -> CompletableFuture.runAsync(() -> log(written.get(n % 5), "active")))
            .toList();
    var readers =
        IntStream.range(0, 50)
            .mapToObj(n -> CompletableFuture.runAsync(() -> changes.after(start, 1000)))
            .toList();
    writers.forEach(CompletableFuture::join);
    readers.forEach(CompletableFuture::join);

    assertThat(next(start, 1000))
        .extracting(Change::number)
        .isEqualTo(IntStream.rangeClosed(1, 100).mapToObj(n -> start + n).toList());
  }

  @Test
  void aNodesChangesAreToldInTheOrderInWhichTheyWereMade() {
    UUID node = register().id();
    start = changes.latest();

    // The second has its transaction id before the first, and waits for the node.
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select pg_current_xact_id()").query(rows -> {});
          inAnotherTransaction(() -> log(node, "installing"));
          log(node, "installed");
        });

    assertThat(next(start, 10))
        .extracting(Change::type)
        .containsExactly("dev.groundcrew.node.installing", "dev.groundcrew.node.installed");
  }

  @Test
  void oneReadingTakesNoMoreThanAsked() {
    UUID node = register().id();
    start = changes.latest();
    IntStream.range(0, 5).forEach(n -> log(node, "active"));

    List<Change> two = next(start, 2);

    assertThat(two).hasSize(2);
    assertThat(next(two.getLast().number(), 10)).hasSize(3);
  }

  @Test
  void aPositionBeforeWhatIsKeptHasExpired() {
    UUID node = register().id();
    IntStream.range(0, 5).forEach(n -> log(node, "active"));
    long latest = changes.latest();

    assertThat(changes.deleteOlderThan(Duration.ofHours(1), 1000)).isZero();
    jdbc.sql("update change set at = at - interval '2 hours' where number < :latest")
        .param("latest", latest)
        .update();
    assertThat(changes.deleteOlderThan(Duration.ofHours(1), 2)).isEqualTo(2);
    while (changes.deleteOlderThan(Duration.ofHours(1), 1000) > 0) {}

    assertThat(changes.after(start, 10)).isEqualTo(new Changes.Expired(latest - 1, latest));
    assertThat(next(latest - 1, 10)).hasSize(1);

    jdbc.sql("update change set at = at - interval '2 hours'").update();
    changes.deleteOlderThan(Duration.ofHours(1), 1000);
    assertThat(next(latest, 10)).isEmpty();
    assertThat(changes.after(latest - 1, 10)).isEqualTo(new Changes.Expired(latest, latest));
  }

  @Test
  void aPositionBehindTheEndIsOfAnotherTime() {
    assertThat(changes.after(start + 1, 10)).isInstanceOf(Changes.Expired.class);
  }

  @Test
  void oldChangesThatNobodyReadAreDeletedToo() {
    UUID node = register().id();
    IntStream.range(0, 3).forEach(n -> log(node, "active"));
    jdbc.sql("update change set at = at - interval '2 hours'").update();

    while (changes.deleteOlderThan(Duration.ofHours(1), 1000) > 0) {}

    assertThat(jdbc.sql("select count(*) from change").query(Long.class).single()).isZero();
  }

  @Test
  void aPositionIsWrittenAndReadAsText() {
    FeedPosition position = new FeedPosition(changes.epoch(), 42);

    assertThat(FeedPosition.parse(position.toString())).contains(position);
    assertThat(FeedPosition.parse("42")).isEmpty();
    assertThat(FeedPosition.parse(changes.epoch() + "-042")).isEmpty();
    assertThat(FeedPosition.parse(changes.epoch() + "-" + "9".repeat(19))).isEmpty();
  }

  private List<Change> next(long number, int limit) {
    return ((Changes.Next) changes.after(number, limit)).list();
  }

  private Node register() {
    return nodes
        .register(
            NewNode.named(
                new MacAddress("52:54:00:fe:ed:%02x".formatted(NUMBER.incrementAndGet())), "feed"))
        .orElseThrow();
  }

  private void retire(UUID node) {
    requestTransition.request(
        node, new TransitionCommand.To(NodeState.RETIRED, false, "old", "olga", null), null);
  }

  private void log(UUID node, String to) {
    jdbc.sql(
            """
            insert into node_state_log (id, node_id, from_state, to_state, triggered_by)
            values (:id, :node, 'active', :to, 'system')
            """)
        .param("id", NewId.next())
        .param("node", node)
        .param("to", to)
        .update();
  }

  private void inAnotherTransaction(Runnable work) {
    inAnotherTransaction(
        () -> {
          work.run();
          return List.of();
        });
  }

  private List<Change> inAnotherTransaction(java.util.function.Supplier<List<Change>> work) {
    TransactionTemplate another = new TransactionTemplate(transactions);
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return another.execute(status -> work.get());
  }
}
