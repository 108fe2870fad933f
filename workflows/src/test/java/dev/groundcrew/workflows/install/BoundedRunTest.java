package dev.groundcrew.workflows.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeEvent;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.history.v1.WorkflowExecutionStartedEventAttributes;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one run takes on, and what it hands over to the next. */
class BoundedRunTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** More than one run takes on: the server suggests to continue as new before. */
  private static final int EVENTS = 6_000;

  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();

  @AfterEach
  void stop() {
    temporal.close();
  }

  @Test
  void aBacklogIsAppliedInOrderOverSeveralRunsThatHandOverWhatNoRowHolds() {
    StubbedNode node = new StubbedNode(EVENTS);
    WorkflowStub install = start(node);
    install.signal(InstallWorkflow.FORCE_RETRY);

    await().atMost(PATIENCE).until(() -> node.applied.size() == EVENTS + 1);

    assertThat(firstEvent(install).getContinuedExecutionRunId())
        .as("the run that the last one continues")
        .isNotEmpty();
    assertInOrder(node);
    assertThat(node.applied).last().isInstanceOf(NodeEvent.TransitionRequest.class);
  }

  @Test
  void aCancelIsAppliedAfterAllThatCameBeforeIt() {
    StubbedNode node = new StubbedNode(EVENTS);
    WorkflowStub install = start(node);
    install.cancel();

    await().atMost(PATIENCE).until(() -> statusOf(install) == canceled());

    assertInOrder(node);
    assertThat(node.applied).last().isInstanceOf(NodeEvent.Cancellation.class);
  }

  @Test
  void noWorkflowTaskCarriesMoreThanAHundredResults() {
    StubbedNode node = new StubbedNode(1_000);
    WorkflowStub install = start(node);
    await().atMost(PATIENCE).until(() -> node.applied.size() == 1_000);

    int inARow = 0;
    int most = 0;
    for (var event : client().fetchHistory(install.getExecution().getWorkflowId()).getEvents()) {
      inARow = event.hasMarkerRecordedEventAttributes() ? inARow + 1 : 0;
      most = Math.max(most, inARow);
    }
    assertThat(most).isBetween(1, 101);
  }

  @Test
  void aShorterTimeoutReachesASilentInstallByARing() {
    StubbedNode node = new StubbedNode(0);
    WorkflowStub install = start(node);
    temporal.sleep(Duration.ofMinutes(2));
    node.limits = new InstallLimits(0, Duration.ofMinutes(5));
    node.silence = Duration.ofMinutes(2);

    install.signal(InstallWorkflow.RING);
    temporal.sleep(Duration.ofMinutes(1));
    node.silence = Duration.ofMinutes(6);
    temporal.sleep(Duration.ofMinutes(3));

    await().atMost(PATIENCE).until(() -> !node.applied.isEmpty());
    assertThat(node.applied).singleElement().isInstanceOf(NodeEvent.Stall.class);
  }

  @Test
  void noStallCountsOnceTheTimeoutIsOff() {
    StubbedNode node = new StubbedNode(0);
    WorkflowStub install = start(node);
    node.limits = new InstallLimits(0, Duration.ZERO);
    node.silence = Duration.ofHours(9);

    install.signal(InstallWorkflow.RING);
    temporal.sleep(Duration.ofHours(1));

    assertThat(node.applied).isEmpty();
    assertThat(install.query("status", InstallStatus.class).limits().timeout()).isZero();
  }

  private static void assertInOrder(StubbedNode node) {
    List<Long> reports =
        node.applied.stream()
            .filter(event -> event instanceof NodeEvent.Report)
            .map(event -> event.id().getLeastSignificantBits())
            .toList();
    assertThat(reports).hasSize(EVENTS).isSorted();
  }

  private WorkflowStub start(StubbedNode node) {
    Worker worker = temporal.newWorker(InstallWorkflow.TASK_QUEUE);
    worker.registerWorkflowImplementationTypes(InstallWorkflowImpl.class);
    worker.registerActivitiesImplementations(node);
    temporal.start();
    WorkflowStub install =
        client()
            .newUntypedWorkflowStub(
                InstallWorkflow.TYPE,
                WorkflowOptions.newBuilder()
                    .setWorkflowId(InstallWorkflow.idOf(node.id))
                    .setTaskQueue(InstallWorkflow.TASK_QUEUE)
                    .build());
    install.start(new InstallInput(node.id));
    return install;
  }

  private WorkflowClient client() {
    return temporal.getWorkflowClient();
  }

  private WorkflowExecutionStatus statusOf(WorkflowStub install) {
    return client()
        .newUntypedWorkflowStub(install.getExecution().getWorkflowId())
        .describe()
        .getStatus();
  }

  private static WorkflowExecutionStatus canceled() {
    return WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED;
  }

  private WorkflowExecutionStartedEventAttributes firstEvent(WorkflowStub install) {
    return client()
        .fetchHistory(install.getExecution().getWorkflowId())
        .getEvents()
        .getFirst()
        .getWorkflowExecutionStartedEventAttributes();
  }
}
