package dev.groundcrew.worker.install;

import static dev.groundcrew.workflows.node.ReportStatus.COMPLETE;
import static dev.groundcrew.workflows.node.ReportStatus.FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.store.Uptime;
import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.install.InstallWorkflowImpl;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Installs that go silent. */
@WorkerTest
class StallTest {

  @Autowired private Fleet fleet;
  @Autowired private WorkflowClient client;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestWorkflowEnvironment temporal;

  private UUID node;

  @BeforeEach
  void anApiHasBeenUpAllTheTime() {
    Uptime.since(jdbc, Duration.ofDays(1));
  }

  @AfterEach
  void theHistoryReplays() throws Exception {
    WorkflowReplayer.replayWorkflowExecution(
        client.fetchHistory(InstallWorkflow.idOf(node)), InstallWorkflowImpl.class);
  }

  @Test
  void silenceForTheWholeTimeoutCountsAsAFailedAttempt() {
    node = fleet.installing();

    silent(Duration.ofMinutes(31));

    awaitAttempts(1);
    assertThat(fleet.get(node).lastInstallError()).isEqualTo("no report for 30m");
    assertThat(fleet.get(node).state()).isEqualTo(NodeState.INSTALLING);
  }

  @Test
  void silenceForThreeTimeoutsEndsInInstallFailedBySystem() {
    node = fleet.installing();

    for (int stalls = 1; stalls <= 3; stalls++) {
      silent(Duration.ofMinutes(31));
      awaitAttempts(stalls);
    }

    assertThat(fleet.get(node).state()).isEqualTo(NodeState.INSTALL_FAILED);
    assertThat(fleet.transitions(node)).last().isEqualTo("installing -> install_failed by system");
  }

  @Test
  void progressReArmsTheTimer() {
    node = fleet.installing();
    silent(Duration.ofMinutes(20));
    report();

    silent(Duration.ofMinutes(15));
    awaitTimers(2);
    assertThat(fleet.get(node).installAttempts())
        .as("the timer rang, found a fresh report, and was set for the rest")
        .isZero();

    silent(Duration.ofMinutes(16));
    awaitAttempts(1);
  }

  @Test
  void aStallCountsAgainstTheSameLimitAsAFailure() {
    node = fleet.installing();
    fleet.report(node, FAILED, "a");
    fleet.report(node, FAILED, "b");

    silent(Duration.ofMinutes(31));

    fleet.awaitState(node, NodeState.INSTALL_FAILED);
    assertThat(fleet.get(node).installAttempts()).isEqualTo(3);
  }

  @Test
  void aReportThatWaitsToBeAppliedGoesBeforeTheStall() {
    node = fleet.installing();
    NodeEvent complete = fleet.keepReport(node, COMPLETE, null);

    silent(Duration.ofMinutes(31));

    assertThat(fleet.awaitOutcome(node, complete).message()).isEqualTo("Installation completed");
    fleet.awaitStatus(node, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    assertThat(fleet.get(node).installAttempts()).isZero();
  }

  @Test
  void timeInWhichNoApiTookReportsIsNotSilence() {
    node = fleet.installing();
    jdbc.sql("delete from service_uptime").update();
    Uptime.between(jdbc, Duration.ofDays(1), Duration.ofMinutes(30));
    Uptime.between(jdbc, Duration.ofMinutes(5), Duration.ofHours(-1));

    silent(Duration.ofMinutes(31));

    awaitTimers(2);
    assertThat(fleet.get(node).installAttempts())
        .as("25 of the 31 minutes nobody could report")
        .isZero();

    Uptime.since(jdbc, Duration.ofDays(2));
    silent(Duration.ofMinutes(26));
    awaitAttempts(1);
  }

  @Test
  void aFailureThatWaitsToBeAppliedIsNotCountedAsSilenceToo() {
    node = fleet.installing();
    NodeEvent failed = fleet.keepReport(node, FAILED, "disk full");

    silent(Duration.ofMinutes(31));

    assertThat(fleet.awaitOutcome(node, failed).attempts()).isEqualTo(1);
    awaitTimers(2);
    silent(Duration.ofMinutes(29));
    assertThat(fleet.get(node).installAttempts()).isEqualTo(1);
    assertThat(fleet.get(node).lastInstallError()).isEqualTo("disk full");
  }

  @Test
  void theTimerIsCancelledWhenTheInstallFails() {
    node = fleet.installFailed();

    await()
        .untilAsserted(
            () ->
                assertThat(client.fetchHistory(InstallWorkflow.idOf(node)).getEvents())
                    .filteredOn(event -> event.hasTimerCanceledEventAttributes())
                    .hasSize(1));
  }

  /** Moves the server's clock, and what the database knows of the node as far into the past. */
  private void silent(Duration time) {
    jdbc.sql(
            """
            update nodes set last_seen_at = last_seen_at - make_interval(secs => :seconds),
              state_changed_at = state_changed_at - make_interval(secs => :seconds),
              last_failure_at = last_failure_at - make_interval(secs => :seconds)
            where id = :node
            """)
        .param("seconds", time.toSeconds())
        .param("node", node)
        .update();
    temporal.sleep(time);
  }

  private void report() {
    jdbc.sql("update nodes set last_seen_at = clock_timestamp() where id = :node")
        .param("node", node)
        .update();
  }

  private void awaitAttempts(int attempts) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(fleet.get(node).installAttempts()).isEqualTo(attempts));
  }

  private void awaitTimers(int started) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        client.fetchHistory(InstallWorkflow.idOf(node)).getEvents().stream()
                            .filter(event -> event.hasTimerStartedEventAttributes()))
                    .hasSize(started));
  }
}
