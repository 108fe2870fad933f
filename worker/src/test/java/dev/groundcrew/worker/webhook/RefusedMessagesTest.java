package dev.groundcrew.worker.webhook;

import static dev.groundcrew.worker.webhook.Subscriber.PREFIX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.NewId;
import dev.groundcrew.store.webhook.Delivery;
import dev.groundcrew.store.webhook.DeliveryRepository;
import dev.groundcrew.store.webhook.Standing;
import dev.groundcrew.store.webhook.WaitingDeliveryRepository;
import dev.groundcrew.store.webhook.WebhookDispatcherRepository;
import dev.groundcrew.store.webhook.WebhookProgressRepository;
import dev.groundcrew.worker.WorkerTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A receiver that refuses some messages, or is away, by the workflow as it is. */
@WorkerTest
@Import(Subscriber.class)
@TestPropertySource(
    properties = {
      "groundcrew.webhooks.allowed-networks=127.0.0.0/8",
      "groundcrew.webhooks.interval=PT0.05S"
    })
class RefusedMessagesTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired private Subscriber subscriber;
  @Autowired private WaitingDeliveryRepository waiting;
  @Autowired private DeliveryRepository deliveries;
  @Autowired private WebhookProgressRepository progress;
  @Autowired private WebhookDispatcherRepository dispatchers;

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
  void aRefusedMessageHoldsBackItsNodeAndNoOther() {
    UUID refused = NewId.next();
    refuse(Set.of(refused));
    subscriber.change(refused, "pending");
    subscriber.change(refused, "installing");
    List<UUID> others = nodes(20);
    others.forEach(node -> subscriber.change(node, "pending"));
    others.forEach(node -> subscriber.change(node, "installing"));

    // No time is skipped: nothing of the others waits for a timer.
    subscriber.awaitSoon(() -> subscriber.receiver().taken().size() == 40);
    UUID late = NewId.next();
    subscriber.awaitSoon(() -> waiting.count(webhook) == 2);
    subscriber.change(late, "active");
    subscriber.awaitSoon(() -> !subscriber.told(late).isEmpty());

    assertThat(others)
        .allSatisfy(
            node -> assertThat(subscriber.told(node)).containsExactly("pending", "installing"));
    assertThat(messagesOf(refused)).containsOnly(PREFIX + "pending");
    subscriber.receiver().answers(204);
    subscriber.passTime(MINUTE, 15, () -> waiting.count(webhook) == 0);
    assertThat(subscriber.told(refused)).containsExactly("pending", "installing");
    assertThat(subscriber.receiver().clashes()).isZero();
  }

  @Test
  void aRefusedMessageIsDeadAfterADayWhileOthersArriveAndItsNodeGoesOn() {
    UUID node = NewId.next();
    subscriber
        .receiver()
        .answers(
            message ->
                Receiver.Answer.of(
                    message.node().equals(node) && message.type().endsWith("pending") ? 500 : 204));
    subscriber.change(node, "pending");
    subscriber.change(node, "installing");
    List<UUID> others = nodes(24);
    for (UUID other : others) {
      subscriber.change(other, "active");
      subscriber.awaitSoon(() -> !subscriber.told(other).isEmpty());
      assertThat(deliveries.countDead(webhook)).isZero();
      subscriber.passTime(HOUR);
    }
    subscriber.passTime(Duration.ofMinutes(5), 12, () -> deliveries.countDead(webhook) == 1);

    Delivery dead = deliveries.page(webhook, true, 10, 0).getFirst();
    assertThat(dead.change().nodeId()).isEqualTo(node);
    assertThat(dead.change().type()).isEqualTo(PREFIX + "pending");
    assertThat(dead.tries()).isBetween(100, 200);
    subscriber.passTime(MINUTE, 10, () -> waiting.count(webhook) == 0);
    assertThat(subscriber.told(node)).containsExactly("installing");
    assertThat(deliveries.countDead(webhook)).isEqualTo(1);

    subscriber.receiver().answers(204);
    assertThat(deliveries.replay(webhook, List.of(dead.id()))).isEqualTo(1);
    dispatchers.wake(webhook);
    subscriber.awaitSoon(() -> waiting.count(webhook) == 0);
    assertThat(subscriber.receiver().taken().getLast().id())
        .isEqualTo(dead.change().id().toString());
  }

  @Test
  void aReceiverThatIsAwayForAnHourGetsAllInOrderAfterwards() {
    subscriber.receiver().answers(500);
    List<UUID> nodes = nodes(20);
    nodes.forEach(node -> subscriber.change(node, "pending"));
    nodes.forEach(node -> subscriber.change(node, "installing"));
    subscriber.awaitSoon(() -> progress.standing(webhook).isDown());

    for (int minutes = 0; minutes < 60; minutes += 5) {
      subscriber.passTime(Duration.ofMinutes(5));
    }
    List<UUID> tried =
        subscriber.receiver().received().stream().map(Receiver.Received::node).toList();
    assertThat(tried).as("tries in an hour").hasSizeBetween(12, 25);
    List<UUID> probes = tried.subList(Standing.NODES_THAT_FAIL + InFlight.MOST, tried.size());
    for (int n = 1; n < probes.size(); n++) {
      assertThat(probes.get(n)).as("probe %d of %s", n, probes).isNotEqualTo(probes.get(n - 1));
    }
    assertThat(deliveries.countDead(webhook)).isZero();

    subscriber.receiver().answers(204);
    subscriber.passTime(MINUTE, 15, () -> subscriber.receiver().taken().size() >= 40);

    assertThat(nodes)
        .allSatisfy(
            node -> assertThat(subscriber.told(node)).containsExactly("pending", "installing"));
    subscriber.awaitSoon(() -> subscriber.get().failures() == 0);
    assertThat(waiting.count(webhook)).isZero();
    assertThat(subscriber.receiver().clashes()).isZero();
  }

  @Test
  void nodesThatAreRefusedTogetherLookDownOnlyUntilAnotherIsProbed() {
    List<UUID> refused = nodes(Standing.NODES_THAT_FAIL);
    refuse(Set.copyOf(refused));
    refused.forEach(node -> subscriber.change(node, "pending"));
    subscriber.awaitSoon(() -> progress.standing(webhook).isDown());

    UUID other = NewId.next();
    subscriber.change(other, "pending");
    subscriber.passTime(MINUTE, 15, () -> !subscriber.told(other).isEmpty());

    UUID another = NewId.next();
    subscriber.change(another, "pending");
    subscriber.passTime(MINUTE, 15, () -> !subscriber.told(another).isEmpty());
    assertThat(refused).allSatisfy(node -> assertThat(subscriber.told(node)).isEmpty());
    assertThat(waiting.count(webhook)).isEqualTo(refused.size());
  }

  @Test
  void afterADayOfNothingButFailuresWhatWaitedIsDead() {
    subscriber.receiver().answers(500);
    List<UUID> nodes = nodes(12);
    nodes.forEach(node -> subscriber.change(node, "active"));
    subscriber.awaitSoon(() -> progress.standing(webhook).isDown());

    subscriber.passTime(HOUR, 26, () -> deliveries.countDead(webhook) == nodes.size());

    assertThat(waiting.count(webhook)).isZero();
    assertThat(deliveries.page(webhook, true, 20, 0))
        .extracting(dead -> dead.change().nodeId())
        .containsExactlyInAnyOrderElementsOf(nodes);
    subscriber.receiver().answers(204);
    assertThat(deliveries.replay(webhook, List.of())).isEqualTo(nodes.size());
    dispatchers.wake(webhook);
    subscriber.awaitSoon(() -> subscriber.receiver().taken().size() == nodes.size());
  }

  private void refuse(Set<UUID> nodes) {
    subscriber
        .receiver()
        .answers(message -> Receiver.Answer.of(nodes.contains(message.node()) ? 500 : 204));
  }

  private static List<UUID> nodes(int many) {
    return Stream.generate(NewId::next).limit(many).toList();
  }

  private List<String> messagesOf(UUID node) {
    return subscriber.receiver().received().stream()
        .filter(message -> message.node().equals(node))
        .map(Receiver.Received::type)
        .toList();
  }
}
