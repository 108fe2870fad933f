package dev.groundcrew.worker.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.NewId;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.webhook.Standing;
import dev.groundcrew.store.webhook.WaitingDeliveryRepository;
import dev.groundcrew.store.webhook.WebhookDispatcherRepository;
import dev.groundcrew.store.webhook.WebhookProgressRepository;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.webhook.DeliverResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Rounds one by one, at times that the test says; no dispatcher is rung. */
@WorkerTest
@Import(Subscriber.class)
@TestPropertySource(
    properties = {
      "groundcrew.webhooks.allowed-networks=127.0.0.0/8",
      "groundcrew.webhooks.interval=PT1H"
    })
class RoundTest {

  private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Autowired private Subscriber subscriber;
  @Autowired private DeliverChanges deliverChanges;
  @Autowired private WaitingDeliveryRepository waiting;
  @Autowired private WebhookProgressRepository progress;
  @Autowired private WebhookDispatcherRepository dispatchers;
  @Autowired private ChangeRepository changes;
  @Autowired private JdbcClient jdbc;

  private UUID webhook;

  @BeforeEach
  void subscribe() {
    webhook = subscriber.subscribe();
  }

  @AfterEach
  void stop() {
    subscriber.unsubscribe();
  }

  @Test
  void aMessageThatIsRefusedIsTriedAgainAfterFiveSecondsTenAndTwenty() {
    subscriber.receiver().answers(500);
    subscriber.change(NewId.next(), "active");

    assertThat(at(0).rest()).isEqualTo(Duration.ofSeconds(5));
    assertThat(at(4).rest()).as("too early").isEqualTo(Duration.ofSeconds(1));
    assertThat(subscriber.receiver().received()).hasSize(1);
    assertThat(at(5).rest()).isEqualTo(Duration.ofSeconds(10));
    assertThat(at(15).rest()).isEqualTo(Duration.ofSeconds(20));
    assertThat(subscriber.receiver().received()).hasSize(3);
    assertThat(progress.standing(webhook).isDown()).isFalse();
  }

  @Test
  void fewerNodesThanFiveAreNoReceiverThatIsDown() {
    subscriber.receiver().answers(500);
    List<UUID> nodes = changed(Standing.NODES_THAT_FAIL - 1);

    at(0);
    at(5);
    at(15);

    assertThat(subscriber.receiver().received()).hasSize(3 * nodes.size());
    assertThat(progress.standing(webhook).isDown()).isFalse();
    changed(1);
    at(16);
    assertThat(progress.standing(webhook).isDown()).isTrue();
  }

  @Test
  void aReceiverThatIsDownIsProbedWithGrowingPausesByAnotherNodeEachTime() {
    subscriber.receiver().answers(500);
    changed(30);
    assertThat(at(0).rest()).isEqualTo(Duration.ofSeconds(5));
    int atFirst = subscriber.receiver().received().size();
    assertThat(atFirst)
        .isBetween(Standing.NODES_THAT_FAIL, Standing.NODES_THAT_FAIL + InFlight.MOST - 1);

    assertThat(at(3).rest()).as("no probe is due").isEqualTo(Duration.ofSeconds(2));
    assertThat(subscriber.receiver().received()).hasSize(atFirst);
    assertThat(at(5).rest()).isEqualTo(Duration.ofSeconds(10));
    assertThat(at(15).rest()).isEqualTo(Duration.ofSeconds(20));
    assertThat(at(35).rest()).isEqualTo(Duration.ofSeconds(40));
    assertThat(at(3600).rest()).isEqualTo(Duration.ofMinutes(10));
    assertThat(at(4200).rest()).isEqualTo(Duration.ofMinutes(10));
    List<UUID> probes = nodesAfter(atFirst);
    assertThat(probes).hasSize(5).doesNotHaveDuplicates();

    subscriber.receiver().answers(204);
    assertThat(at(4800).done()).isTrue();
    assertThat(subscriber.receiver().taken()).hasSize(30);
    assertThat(progress.standing(webhook)).isEqualTo(Standing.UP);
  }

  @Test
  void aMessageThatWasAProbeIsTriedAMinuteAfterTheReceiverIsUpAtTheLatest() {
    subscriber.receiver().answers(500);
    UUID node = changed(1).getFirst();
    for (int tries = 0; tries < 12; tries++) {
      at(tries * 600L);
    }
    changed(Standing.NODES_THAT_FAIL);
    at(6610);
    assertThat(progress.standing(webhook).isDown()).isTrue();
    jdbc.sql("update webhook_delivery set tried_at = null where node_id = :node")
        .param("node", node)
        .update();
    jdbc.sql("update webhook set failures = 6").update();

    at(6620);
    assertThat(subscriber.receiver().received().getLast().node()).isEqualTo(node);
    subscriber.receiver().answers(204);
    assertThat(at(6640).rest()).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void ofTwoNodesThatWaitTheOtherOneIsProbedEachTime() {
    subscriber.receiver().answers(message -> answer(503, "60"));
    changed(2);
    at(0);
    subscriber.receiver().answers(500);

    for (int minutes = 10; minutes <= 60; minutes += 10) {
      at(minutes * 60);
    }

    List<UUID> tried = nodesAfter(0);
    assertThat(tried).hasSizeBetween(7, 8);
    for (int n = tried.size() - 5; n < tried.size(); n++) {
      assertThat(tried.get(n)).isNotEqualTo(tried.get(n - 1));
    }
  }

  @Test
  void aReceiverThatAsksToBeLeftAloneIsSentNothing() {
    subscriber.receiver().answers(message -> answer(429, "1800"));
    changed(1);

    assertThat(at(0).rest()).isEqualTo(Duration.ofMinutes(30));

    subscriber.receiver().answers(204);
    changed(3);
    assertThat(at(60).rest()).isEqualTo(Duration.ofMinutes(29));
    assertThat(subscriber.receiver().received()).hasSize(1);
    at(1800);
    assertThat(subscriber.receiver().taken()).hasSize(4);
  }

  @Test
  void anErrorThatSaysWhenToTryAgainHoldsBackItsNodeForSoLong() {
    UUID node = changed(1).getFirst();
    subscriber
        .receiver()
        .answers(
            message -> message.node().equals(node) ? answer(500, "1800") : Receiver.Answer.of(204));
    changed(3);

    assertThat(at(0).rest()).isEqualTo(Duration.ofMinutes(30));

    assertThat(subscriber.receiver().taken()).hasSize(3);
  }

  @Test
  void eachTryIsSignedAnew() {
    subscriber.receiver().answers(500);
    changed(1);
    at(0);
    long first = Long.parseLong(subscriber.receiver().received().getFirst().timestamp());
    subscriber.awaitSoon(() -> Instant.now().getEpochSecond() > first);

    at(5);

    assertThat(subscriber.receiver().received()).hasSize(2);
    Receiver.Received one = subscriber.receiver().received().getFirst();
    Receiver.Received other = subscriber.receiver().received().getLast();
    assertThat(other.id()).isEqualTo(one.id());
    assertThat(other.timestamp()).isNotEqualTo(one.timestamp());
    assertThat(other.signature()).isNotEqualTo(one.signature());
  }

  @Test
  void whatIsNewHasTheDispatcherRungWhileSomethingWaitsAndNotWhileTheReceiverIsDown() {
    subscriber.receiver().answers(500);
    changed(1);
    at(0);
    assertThat(dispatchers.claimDue(30)).as("it comes by itself").isEmpty();
    changed(1);
    assertThat(dispatchers.claimDue(30)).containsExactly(webhook);
    assertThat(dispatchers.claimDue(30)).as("once").isEmpty();

    changed(Standing.NODES_THAT_FAIL);
    at(1);
    assertThat(progress.standing(webhook).isDown()).isTrue();
    changed(1);
    assertThat(dispatchers.claimDue(30)).isEmpty();
    dispatchers.wake(webhook);
    assertThat(dispatchers.claimDue(30)).containsExactly(webhook);
  }

  @Test
  void aChangedWebhookIsTriedAtOnce() {
    subscriber.receiver().answers(500);
    changed(8);
    at(0);
    at(3600);
    subscriber.receiver().answers(204);

    subscriber.save();

    assertThat(progress.standing(webhook)).isEqualTo(Standing.UP);
    at(3601);
    assertThat(subscriber.receiver().taken()).hasSize(8);
  }

  @Test
  void whatTheFeedHasForgottenIsMissedAndTheRestIsSent() {
    changed(1);
    UUID kept = changed(1).getFirst();
    long latest = changes.latest();
    jdbc.sql("delete from change where number < :latest").param("latest", latest).update();

    at(0);

    assertThat(nodesAfter(0)).containsExactly(kept);
    assertThat(subscriber.get().position()).isEqualTo(latest);
  }

  @Test
  void ofChangesThatArriveOutOfOrderThePositionIsBeforeTheFirstThatDidNot() {
    UUID slow = changed(1).getFirst();
    long before = changes.latest() - 1;
    changed(3);
    subscriber
        .receiver()
        .answers(
            message -> {
              if (message.node().equals(slow)) {
                subscriber.awaitSoon(() -> subscriber.receiver().taken().size() == 3);
                assertThat(subscriber.get().position()).isEqualTo(before);
              }
              return Receiver.Answer.of(204);
            });

    at(0);

    assertThat(subscriber.receiver().taken()).hasSize(4);
    assertThat(subscriber.get().position()).isEqualTo(changes.latest());
  }

  private DeliverResult at(long seconds) {
    return deliverChanges.deliver(webhook, start.plusSeconds(seconds));
  }

  /** So many nodes, each with one change. */
  private List<UUID> changed(int many) {
    List<UUID> nodes = Stream.generate(NewId::next).limit(many).toList();
    nodes.forEach(node -> subscriber.change(node, "active"));
    return nodes;
  }

  private List<UUID> nodesAfter(int number) {
    return subscriber.receiver().received().stream()
        .skip(number)
        .map(Receiver.Received::node)
        .toList();
  }

  private static Receiver.Answer answer(int status, String retryAfter) {
    return new Receiver.Answer(status, Map.of("Retry-After", retryAfter), "", 0);
  }
}
