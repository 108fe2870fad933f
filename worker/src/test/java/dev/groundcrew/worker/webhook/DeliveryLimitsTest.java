package dev.groundcrew.worker.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.NewId;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.webhook.DeliveryRepository;
import dev.groundcrew.store.webhook.WaitingDeliveryRepository;
import dev.groundcrew.worker.WorkerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** How many deliveries are kept, wait, and are sent again; no dispatcher is rung. */
@WorkerTest
@Import(Subscriber.class)
@TestPropertySource(
    properties = {
      "groundcrew.webhooks.allowed-networks=127.0.0.0/8",
      "groundcrew.webhooks.interval=PT1H"
    })
class DeliveryLimitsTest {

  @Autowired private Subscriber subscriber;
  @Autowired private DeliverChanges deliverChanges;
  @Autowired private WaitingDeliveryRepository waiting;
  @Autowired private DeliveryRepository deliveries;
  @Autowired private ChangeRepository changes;
  @Autowired private JdbcClient jdbc;

  private UUID webhook;
  private long stored;

  @BeforeEach
  void subscribe() {
    webhook = subscriber.subscribe();
  }

  @AfterEach
  void stop() {
    subscriber.unsubscribe();
  }

  @Test
  void tenThousandDeadOnesAreKept() {
    dead(9_999);
    Instant oldest = oldestDeath();

    oneDies();

    assertThat(deliveries.countDead(webhook)).isEqualTo(DeliveryRepository.MOST_DEAD);
    assertThat(DeliveryRepository.MOST_DEAD).isEqualTo(10_000);
    assertThat(oldestDeath()).isEqualTo(oldest);
  }

  @Test
  void ofMoreThanTenThousandDeadOnesTheOldestIsDeleted() {
    dead(10_000);
    Instant oldest = oldestDeath();

    oneDies();

    assertThat(deliveries.countDead(webhook)).isEqualTo(10_000);
    assertThat(oldestDeath()).isAfter(oldest);
  }

  @Test
  void ofThousandsMoreTheOldestAreDeleted() {
    dead(12_500);

    deliveries.deleteSurplus(webhook);

    assertThat(deliveries.countDead(webhook)).isEqualTo(10_000);
  }

  @Test
  void aTemplateThatCannotSayAnyChangeLeavesNoMoreThanTenThousandDead() {
    subscriber.unsubscribe();
    webhook = subscriber.subscribe(List.of(Subscriber.PREFIX + "*"), "{\"a\": {{attempt}}}");
    dead(10_000);
    subscriber.change(NewId.next(), "active");
    subscriber.change(NewId.next(), "active");

    deliverChanges.deliver(webhook, Instant.now());

    assertThat(deliveries.countDead(webhook)).isEqualTo(10_000);
    assertThat(deliveries.page(webhook, true, 2, 0))
        .extracting(dead -> dead.lastError())
        .containsOnly("the template gives no JSON for this change");
    assertThat(subscriber.receiver().received()).isEmpty();
  }

  @Test
  void aThousandAreSentAgainWithACallAndTheOldestFirst() {
    dead(1000);
    assertThat(deliveries.replay(webhook, List.of())).isEqualTo(1000);
    assertThat(deliveries.countDead(webhook)).isZero();
    assertThat(waiting.count(webhook)).isEqualTo(1000);
  }

  @Test
  void ofAThousandAndOneTheLatestStaysDead() {
    dead(1001);

    assertThat(deliveries.replay(webhook, List.of())).isEqualTo(1000);

    assertThat(deliveries.countDead(webhook)).isEqualTo(1);
    assertThat(deliveries.page(webhook, true, 1, 0).getFirst().change().number()).isEqualTo(-1);
    assertThat(deliveries.replay(webhook, List.of())).isEqualTo(1);
  }

  @Test
  void whileTwoThousandWaitNoneIsSentAgain() {
    waitingForLong(DeliveryRepository.ROOM_FOR_REPLAYED - 1, NewId.next());
    dead(3);

    assertThat(deliveries.replay(webhook, List.of())).isEqualTo(1);
    assertThat(deliveries.replay(webhook, List.of())).isZero();

    assertThat(DeliveryRepository.ROOM_FOR_REPLAYED).isEqualTo(2000);
    assertThat(deliveries.countDead(webhook)).isEqualTo(2);
  }

  @Test
  void whileFourThousandWaitNoMoreIsRead() {
    waitingForLong(WaitingDeliveryRepository.MOST_WAITING - 1, NewId.next());
    subscriber.receiver().answers(500);
    long before = changes.latest();
    subscriber.change(NewId.next(), "active");
    subscriber.change(NewId.next(), "active");

    deliverChanges.deliver(webhook, Instant.now());

    assertThat(waiting.count(webhook)).isEqualTo(4000);
    assertThat(subscriber.receiver().received()).hasSize(1);
    assertThat(subscriber.get().position()).isEqualTo(before + 1);
    jdbc.sql("delete from webhook_delivery where number = -1").update();
    subscriber.receiver().answers(204);
    deliverChanges.deliver(webhook, Instant.now());
    assertThat(subscriber.receiver().taken()).hasSize(1);
    assertThat(subscriber.get().position()).isEqualTo(before + 2);
  }

  @Test
  void aLineOfAThousandIsSentInOrderWhenItsFirstIsTaken() {
    UUID node = NewId.next();
    waitingForLong(1000, node);
    jdbc.sql("update webhook_delivery set next_try_at = clock_timestamp()").update();

    Instant now = Instant.now().plusSeconds(60);
    for (int round = 0; round < 10 && waiting.count(webhook) > 0; round++) {
      deliverChanges.deliver(webhook, now);
    }

    assertThat(subscriber.receiver().taken())
        .extracting(message -> message.json().path("sequence").asString())
        .isSortedAccordingTo(
            (one, other) -> Long.compare(Long.parseLong(one), Long.parseLong(other)))
        .hasSize(1000);
    assertThat(subscriber.receiver().clashes()).isZero();
  }

  private void dead(int many) {
    store(many, "dead", null, Instant.now());
  }

  private void waitingForLong(int many, UUID node) {
    store(many, "waiting", node, Instant.now().plus(Duration.ofDays(1)));
  }

  /** One fails that has waited for more than a day. */
  private void oneDies() {
    store(1, "waiting", NewId.next(), Instant.now());
    jdbc.sql(
            """
            update webhook_delivery
            set first_tried_at = clock_timestamp() - interval '25 hours'
            where webhook_id = :webhook and status = 'waiting'
            """)
        .param("webhook", webhook)
        .update();
    subscriber.receiver().answers(500);
    deliverChanges.deliver(webhook, Instant.now());
    assertThat(waiting.count(webhook)).isZero();
  }

  private Instant oldestDeath() {
    return jdbc.sql("select min(dead_at) from webhook_delivery where webhook_id = :webhook")
        .param("webhook", webhook)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /** Of numbers that no change has, the last of them -1 minus those that are stored already. */
  private void store(int many, String status, @Nullable UUID node, Instant next) {
    jdbc.sql(
            """
            insert into webhook_delivery
              (id, webhook_id, status, number, node_id, type, change, tries, first_tried_at,
               next_try_at, last_error, dead_at)
            select gen_random_uuid(), :webhook, :status, n, node, :type,
                   jsonb_build_object('number', n, 'id', gen_random_uuid(), 'type', :type,
                     'node_id', node, 'at', clock_timestamp(),
                     'data', jsonb_build_object('node_id', node)),
                   1, clock_timestamp(), :next, 'status 500',
                   case :status when 'dead'
                   then clock_timestamp() + make_interval(secs => n) end
            from (select -m as n, coalesce(:node::uuid, gen_random_uuid()) as node
                  from generate_series(:stored + 1, :stored + :many) m) of
            """)
        .param("webhook", webhook)
        .param("status", status)
        .param("type", Subscriber.PREFIX + "active")
        .param("next", next.atOffset(ZoneOffset.UTC))
        .param("node", node)
        .param("stored", stored)
        .param("many", many)
        .update();
    stored += many;
  }
}
