package dev.groundcrew.worker.install;

import static dev.groundcrew.workflows.node.ReportStatus.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.install.InstallWorkflowImpl;
import dev.groundcrew.workflows.node.NodeEvent;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.testing.WorkflowReplayer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How a report reaches the workflow, and that it counts once whichever way it comes. */
@WorkerTest
class ReportDeliveryTest {

  @Autowired private Fleet fleet;
  @Autowired private WorkflowClient client;

  private UUID node;

  @AfterEach
  void theHistoryReplays() throws Exception {
    WorkflowReplayer.replayWorkflowExecution(
        client.fetchHistory(InstallWorkflow.idOf(node)), InstallWorkflowImpl.class);
  }

  @Test
  void aReportIsAnUpdateWhileAWorkerIsThere() {
    node = fleet.installing();
    fleet.report(node, FAILED, "disk full");

    assertThat(history())
        .extracting(HistoryEvent::getEventType)
        .contains(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_COMPLETED);
    assertThat(reportsSignalled()).isZero();
  }

  @Test
  void aReportThatIsSignalledTooCountsOnce() {
    node = fleet.installing();
    NodeEvent failed = fleet.keepReport(node, FAILED, "disk full");
    fleet.signal(node, failed);
    fleet.workflow(node).signal(InstallWorkflow.REPORT, failed);
    fleet.awaitOutcome(node, failed);
    fleet.report(node, FAILED, "disk full again");

    assertThat(fleet.get(node).installAttempts()).isEqualTo(2);
    assertThat(reportsSignalled()).isEqualTo(1);
  }

  @Test
  void aReportToAnInstallThatTemporalHasLostIsSignalledAndBeginsItAgain() {
    node = fleet.installing();
    fleet.workflow(node).terminate("lost");

    assertThat(fleet.report(node, FAILED, "disk full").message())
        .isEqualTo("Installation failed (attempt 1), will retry");
    assertThat(reportsSignalled()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {InstallWorkflow.REPORT, InstallWorkflow.TRANSITION, InstallWorkflow.ABORT})
  void whatIsSentByHandWithoutItsPayloadDoesNotStopTheInstall(String signal) {
    node = fleet.installing();
    fleet.workflow(node).signal(signal);
    fleet.workflow(node).update(InstallWorkflow.REPORT_NOW, Void.class);

    assertThat(fleet.report(node, FAILED, "disk full").message())
        .isEqualTo("Installation failed (attempt 1), will retry");
  }

  private long reportsSignalled() {
    return history().stream()
        .filter(HistoryEvent::hasWorkflowExecutionSignaledEventAttributes)
        .filter(
            event ->
                event
                    .getWorkflowExecutionSignaledEventAttributes()
                    .getSignalName()
                    .equals(InstallWorkflow.REPORT))
        .count();
  }

  private List<HistoryEvent> history() {
    return client.fetchHistory(InstallWorkflow.idOf(node)).getEvents();
  }
}
