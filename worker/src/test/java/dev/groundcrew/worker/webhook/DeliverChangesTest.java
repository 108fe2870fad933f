package dev.groundcrew.worker.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.store.NewId;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.webhook.Delivery;
import dev.groundcrew.store.webhook.DeliveryRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookRepository;
import dev.groundcrew.store.webhook.WebhookSecret;
import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.webhook.DeliverResult;
import dev.groundcrew.workflows.webhook.WebhookWorkflow;
import dev.groundcrew.workflows.webhook.WebhookWorkflowImpl;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Changes on their way to a receiver, by the workflow as it is. */
@WorkerTest
@TestPropertySource(
    properties = {
      "groundcrew.webhooks.allowed-networks=127.0.0.0/8",
      "groundcrew.webhooks.interval=PT0.05S"
    })
class DeliverChangesTest {

  private static final String PREFIX = "dev.groundcrew.node.";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired private Fleet fleet;
  @Autowired private WebhookRepository webhooks;
  @Autowired private DeliveryRepository deliveries;
  @Autowired private ChangeRepository changes;
  @Autowired private DeliverChanges deliverChanges;
  @Autowired private WorkflowClient client;
  @Autowired private TestWorkflowEnvironment temporal;
  @Autowired private JdbcClient jdbc;

  private final Receiver receiver = new Receiver();
  private UUID webhook;

  @BeforeEach
  void noOtherWebhook() {
    webhooks.all().forEach(old -> webhooks.delete(old.id()));
  }

  @AfterEach
  void stop() {
    webhooks.delete(webhook);
    receiver.close();
  }

  @Test
  void aNodesLifeArrivesInOrderAsSignedCloudEvents() throws Exception {
    subscribe(List.of(PREFIX + "*"), null);
    UUID node = fleet.register();
    fleet.transition(node, NodeState.PENDING, false);

    awaitTypes("registered", "pending");

    Receiver.Received pending = receiver.received().get(1);
    assertThat(pending.contentType()).startsWith("application/cloudevents+json");
    assertThat(pending.json().path("specversion").asString()).isEqualTo("1.0");
    assertThat(pending.json().path("id").asString()).isEqualTo(pending.id());
    assertThat(pending.json().path("source").asString()).isEqualTo("/groundcrew");
    assertThat(pending.json().path("subject").asString()).isEqualTo("nodes/" + node);
    assertThat(pending.json().path("data").path("from_state").asString()).isEqualTo("discovered");
    assertThat(pending.signature())
        .isEqualTo(
            WebhookSecret.sign(
                get().secret(), pending.id(), Long.parseLong(pending.timestamp()), pending.body()));
    awaitClosed();
    WorkflowReplayer.replayWorkflowExecution(
        client.fetchHistory(WebhookWorkflow.idOf(webhook)), WebhookWorkflowImpl.class);
  }

  @Test
  void onlyWhatIsWantedIsSent() {
    subscribe(List.of(PREFIX + "pending"), null);
    UUID node = fleet.register();
    fleet.transition(node, NodeState.PENDING, false);

    awaitTypes("pending");
    await().atMost(PATIENCE).until(() -> get().position() == changes.latest());
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void whatNobodyWantsOpensNoDispatcher() {
    subscribe(List.of(PREFIX + "pending", PREFIX + "installe*"), null);
    change(NewId.next(), "install_failed");
    change(NewId.next(), "active");

    await().atMost(PATIENCE).until(() -> get().position() == changes.latest());

    assertThatThrownBy(
            () -> client.newUntypedWorkflowStub(WebhookWorkflow.idOf(webhook)).describe())
        .isInstanceOf(WorkflowNotFoundException.class);
    change(NewId.next(), "installed");
    awaitTypes("installed");
  }

  @Test
  void aTemplateMakesTheBody() {
    subscribe(List.of(PREFIX + "registered"), "{\"text\": \"{{hostname}} is new\"}");
    UUID node = fleet.register();

    await().atMost(PATIENCE).until(() -> !receiver.received().isEmpty());

    Receiver.Received received = receiver.received().getFirst();
    assertThat(received.contentType()).startsWith("application/json");
    assertThat(received.json().path("text").asString())
        .isEqualTo(fleet.get(node).hostname() + " is new");
  }

  @Test
  void aReceiverThatIsAwayForAnHourGetsAllInOrderAfterwards() {
    receiver.answers(503);
    subscribe(List.of(PREFIX + "registered"), null);
    List<UUID> nodes = IntStream.range(0, 20).mapToObj(n -> fleet.register()).toList();
    await().atMost(PATIENCE).until(() -> get().failures() > 0);

    for (int minutes = 0; minutes < 60; minutes += 5) {
      temporal.sleep(Duration.ofMinutes(5));
    }
    int probes = receiver.received().size();
    assertThat(probes).as("probes in an hour, of which most are 10 minutes apart").isBetween(2, 25);
    assertThat(deliveries.countDead(webhook)).isZero();
    receiver.answers(204);
    temporal.sleep(Duration.ofMinutes(11));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(arrivedSince(probes)).containsExactlyInAnyOrderElementsOf(nodes));
    await().atMost(PATIENCE).until(() -> get().failures() == 0);
    assertThat(deliveries.countWaiting(webhook)).isZero();
  }

  @Test
  void aNodesChangesStayInOrderAroundOneThatFails() {
    UUID node = NewId.next();
    receiver.answers(message -> Receiver.Answer.of(message.type().endsWith("pending") ? 500 : 204));
    subscribe(List.of(PREFIX + "*"), null);
    change(node, "pending");
    change(node, "installing");
    UUID other = NewId.next();
    change(other, "active");
    await().atMost(PATIENCE).until(() -> get().failures() > 0);
    temporal.sleep(Duration.ofSeconds(30));

    await()
        .atMost(PATIENCE)
        .until(() -> receiver.received().stream().anyMatch(m -> m.type().endsWith("active")));
    assertThat(receiver.received()).noneMatch(m -> m.type().endsWith("installing"));

    receiver.answers(204);
    temporal.sleep(Duration.ofMinutes(11));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(receiver.received())
                    .extracting(Receiver.Received::type)
                    .endsWith(PREFIX + "pending", PREFIX + "installing"));
  }

  @Test
  void afterADayAChangeIsDeadAndCanBeReplayed() {
    receiver.answers(500);
    subscribe(List.of(PREFIX + "registered"), null);
    UUID node = fleet.register();
    await().atMost(PATIENCE).until(() -> get().failures() > 0);

    for (int hour = 0; hour < 25 && deliveries.countDead(webhook) == 0; hour++) {
      temporal.sleep(Duration.ofHours(1));
    }
    await().atMost(PATIENCE).until(() -> deliveries.countDead(webhook) == 1);

    Delivery dead = deliveries.page(webhook, true, 10, 0).getFirst();
    assertThat(dead.change().nodeId()).isEqualTo(node);
    assertThat(dead.lastError()).isEqualTo("status 500");
    assertThat(dead.tries()).isGreaterThan(100);
    receiver.answers(204);
    assertThat(deliveries.replay(webhook, List.of(dead.id()))).isEqualTo(1);
    temporal.sleep(Duration.ofMinutes(11));
    await().atMost(PATIENCE).until(() -> deliveries.countWaiting(webhook) == 0);
    assertThat(receiver.received().getLast().id()).isEqualTo(dead.change().id().toString());
    assertThat(receiver.received())
        .extracting(Receiver.Received::id)
        .containsOnly(dead.change().id().toString());
  }

  @Test
  void eachTryIsSignedAnew() {
    receiver.answers(500);
    create(List.of(PREFIX + "active"), null, true);
    jdbc.sql("update webhook set busy_until = clock_timestamp() + interval '1 hour'").update();
    change(NewId.next(), "active");
    deliverChanges.deliver(webhook, Instant.now());
    Instant first = Instant.now();
    await().atMost(PATIENCE).until(() -> Instant.now().isAfter(first.plusMillis(1100)));

    deliverChanges.deliver(webhook, Instant.now());

    assertThat(receiver.received()).hasSize(2);
    assertThat(receiver.received().getLast().timestamp())
        .isNotEqualTo(receiver.received().getFirst().timestamp());
    assertThat(receiver.received().getLast().id()).isEqualTo(receiver.received().getFirst().id());
    assertThat(receiver.received().getLast().signature())
        .isNotEqualTo(receiver.received().getFirst().signature());
  }

  @Test
  void aReceiverThatIsGoneIsDisabled() {
    receiver.answers(410);
    subscribe(List.of(PREFIX + "registered"), null);
    fleet.register();

    await().atMost(PATIENCE).until(() -> !get().enabled());
    assertThat(receiver.received()).hasSize(1);
    assertThat(get().lastError()).isEqualTo("status 410");
  }

  @Test
  void retryAfterPutsTheNextProbeOff() {
    receiver.answers(message -> new Receiver.Answer(429, Map.of("Retry-After", "1800"), "", 0));
    create(List.of(PREFIX + "registered"), null, true);
    jdbc.sql("update webhook set busy_until = clock_timestamp() + interval '1 hour'").update();
    fleet.register();

    DeliverResult result = deliverChanges.deliver(webhook, Instant.now());

    assertThat(result.rest()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void whileManyWaitNoMoreIsRead() {
    create(List.of(PREFIX + "active"), null, true);
    jdbc.sql("update webhook set busy_until = clock_timestamp() + interval '1 hour'").update();
    receiver.answers(500);
    UUID node = NewId.next();
    IntStream.range(0, 150).forEach(n -> change(node, "active"));
    deliverChanges.deliver(webhook, Instant.now());
    jdbc.sql("update webhook set failures = 1").update();

    deliverChanges.deliver(webhook, Instant.now());

    assertThat(deliveries.countWaiting(webhook)).isEqualTo(Round.MOST_WAITING);
    receiver.answers(204);
    deliverChanges.deliver(webhook, Instant.now().plusSeconds(3600));
    assertThat(deliveries.countWaiting(webhook)).isZero();
    assertThat(receiver.received().stream().map(Receiver.Received::id).distinct()).hasSize(150);
  }

  @Test
  void whatTheFeedHasForgottenIsMissedAndTheRestIsSent() {
    create(List.of(PREFIX + "active"), null, true);
    jdbc.sql("update webhook set busy_until = clock_timestamp() + interval '1 hour'").update();
    change(NewId.next(), "active");
    UUID kept = NewId.next();
    change(kept, "active");
    long latest = changes.latest();
    jdbc.sql("delete from change where number < :latest").param("latest", latest).update();

    deliverChanges.deliver(webhook, Instant.now());

    assertThat(arrivedSince(0)).containsExactly(kept);
    assertThat(get().position()).isEqualTo(latest);
  }

  private void subscribe(List<String> events, @Nullable String template) {
    create(events, template, true);
  }

  private void create(List<String> events, @Nullable String template, boolean enabled) {
    webhook = NewId.next();
    webhooks.add(
        new Webhook(
            webhook,
            receiver.url(),
            events,
            WebhookSecret.generate(),
            template,
            enabled,
            changes.latest(),
            0,
            null,
            null,
            null,
            Instant.now(),
            Instant.now(),
            "anna"));
  }

  private Webhook get() {
    return webhooks.byId(webhook).orElseThrow();
  }

  private List<UUID> arrivedSince(int number) {
    return receiver.received().stream()
        .skip(number)
        .map(message -> UUID.fromString(message.json().path("data").path("node_id").asString()))
        .toList();
  }

  private void awaitTypes(String... states) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(receiver.received())
                    .extracting(Receiver.Received::type)
                    .containsExactly(
                        java.util.Arrays.stream(states)
                            .map(PREFIX::concat)
                            .toArray(String[]::new)));
  }

  private void awaitClosed() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                client
                    .newUntypedWorkflowStub(WebhookWorkflow.idOf(webhook))
                    .describe()
                    .getStatus()
                    .equals(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED));
  }

  private void change(UUID node, String to) {
    jdbc.sql(
            """
            insert into change (id, type, node_id, data)
            values (gen_random_uuid(), :type, :node, jsonb_build_object('node_id', :node))
            """)
        .param("type", PREFIX + to)
        .param("node", node)
        .update();
  }
}
