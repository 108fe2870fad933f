package dev.groundcrew.worker.webhook;

import static dev.groundcrew.worker.webhook.Subscriber.PATIENCE;
import static dev.groundcrew.worker.webhook.Subscriber.PREFIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.store.NewId;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.webhook.WebhookSecret;
import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.webhook.WebhookWorkflow;
import dev.groundcrew.workflows.webhook.WebhookWorkflowImpl;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.testing.WorkflowReplayer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Changes on their way to a receiver that takes them, by the workflow as it is. */
@WorkerTest
@Import(Subscriber.class)
@TestPropertySource(
    properties = {
      "groundcrew.webhooks.allowed-networks=127.0.0.0/8",
      "groundcrew.webhooks.interval=PT0.05S"
    })
class DeliverChangesTest {

  @Autowired private Fleet fleet;
  @Autowired private Subscriber subscriber;
  @Autowired private ChangeRepository changes;
  @Autowired private WorkflowClient client;

  @AfterEach
  void stop() {
    subscriber.unsubscribe();
  }

  @Test
  void aNodesLifeArrivesInOrderAsSignedCloudEvents() throws Exception {
    UUID webhook = subscriber.subscribe();
    UUID node = fleet.register();
    fleet.transition(node, NodeState.PENDING, false);

    awaitTypes("registered", "pending");

    Receiver.Received pending = subscriber.receiver().received().get(1);
    assertThat(pending.contentType()).startsWith("application/cloudevents+json");
    assertThat(pending.json().path("specversion").asString()).isEqualTo("1.0");
    assertThat(pending.json().path("id").asString()).isEqualTo(pending.id());
    assertThat(pending.json().path("source").asString()).isEqualTo("/groundcrew");
    assertThat(pending.json().path("subject").asString()).isEqualTo("nodes/" + node);
    assertThat(pending.json().path("data").path("from_state").asString()).isEqualTo("discovered");
    assertThat(pending.signature())
        .isEqualTo(
            WebhookSecret.sign(
                subscriber.get().secret(),
                pending.id(),
                Long.parseLong(pending.timestamp()),
                pending.body()));
    awaitClosed(webhook);
    WorkflowReplayer.replayWorkflowExecution(
        client.fetchHistory(WebhookWorkflow.idOf(webhook)), WebhookWorkflowImpl.class);
  }

  @Test
  void onlyWhatIsWantedIsSent() {
    subscriber.subscribe(List.of(PREFIX + "pending"), null);
    UUID node = fleet.register();
    fleet.transition(node, NodeState.PENDING, false);

    awaitTypes("pending");
    subscriber.awaitSoon(() -> subscriber.get().position() == changes.latest());
    assertThat(subscriber.receiver().received()).hasSize(1);
  }

  @Test
  void whatNobodyWantsOpensNoDispatcher() {
    UUID webhook = subscriber.subscribe(List.of(PREFIX + "pending", PREFIX + "installe*"), null);
    subscriber.change(NewId.next(), "install_failed");
    subscriber.change(NewId.next(), "active");

    subscriber.awaitSoon(() -> subscriber.get().position() == changes.latest());

    assertThatThrownBy(
            () -> client.newUntypedWorkflowStub(WebhookWorkflow.idOf(webhook)).describe())
        .isInstanceOf(WorkflowNotFoundException.class);
    subscriber.change(NewId.next(), "installed");
    awaitTypes("installed");
  }

  @Test
  void aTemplateMakesTheBody() {
    subscriber.subscribe(List.of(PREFIX + "registered"), "{\"text\": \"{{hostname}} is new\"}");
    UUID node = fleet.register();

    subscriber.awaitSoon(() -> !subscriber.receiver().received().isEmpty());

    Receiver.Received received = subscriber.receiver().received().getFirst();
    assertThat(received.contentType()).startsWith("application/json");
    assertThat(received.json().path("text").asString())
        .isEqualTo(fleet.get(node).hostname() + " is new");
  }

  @Test
  void aFewAreOnTheirWayAtOnceAndOfANodeOneAfterTheOther() {
    subscriber.subscribe();
    subscriber.receiver().answersAfter(100);
    List<UUID> nodes = Stream.generate(NewId::next).limit(10).toList();
    List<String> life = List.of("pending", "installing", "installed", "active");
    life.forEach(state -> nodes.forEach(node -> subscriber.change(node, state)));

    subscriber.awaitSoon(() -> subscriber.receiver().taken().size() == nodes.size() * life.size());

    assertThat(nodes).allSatisfy(node -> assertThat(subscriber.told(node)).isEqualTo(life));
    assertThat(subscriber.receiver().clashes()).isZero();
    assertThat(subscriber.receiver().mostAtOnce()).isBetween(2, InFlight.MOST);
  }

  @Test
  void aLongListOfChangesArrivesWholeAndEachOnce() {
    subscriber.subscribe();
    List<UUID> nodes = new ArrayList<>();
    IntStream.range(0, 250).forEach(number -> nodes.add(NewId.next()));
    nodes.forEach(node -> subscriber.change(node, "active"));

    subscriber.awaitSoon(() -> subscriber.receiver().taken().size() >= nodes.size());

    assertThat(subscriber.receiver().taken())
        .extracting(Receiver.Received::node)
        .containsExactlyInAnyOrderElementsOf(nodes);
    subscriber.awaitSoon(() -> subscriber.get().position() == changes.latest());
  }

  @Test
  void aReceiverThatIsGoneIsDisabled() {
    subscriber.subscribe(List.of(PREFIX + "registered"), null);
    subscriber.receiver().answers(410);
    fleet.register();

    subscriber.awaitSoon(() -> !subscriber.get().enabled());
    assertThat(subscriber.receiver().received()).hasSize(1);
    assertThat(subscriber.get().lastError()).isEqualTo("status 410");
  }

  private void awaitTypes(String... states) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(subscriber.receiver().received())
                    .extracting(Receiver.Received::type)
                    .containsExactly(
                        Arrays.stream(states).map(PREFIX::concat).toArray(String[]::new)));
  }

  private void awaitClosed(UUID webhook) {
    subscriber.awaitSoon(
        () ->
            client
                .newUntypedWorkflowStub(WebhookWorkflow.idOf(webhook))
                .describe()
                .getStatus()
                .equals(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED));
  }
}
