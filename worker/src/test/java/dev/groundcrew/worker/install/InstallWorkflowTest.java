package dev.groundcrew.worker.install;

import static dev.groundcrew.workflows.node.ReportStatus.COMPLETE;
import static dev.groundcrew.workflows.node.ReportStatus.FAILED;
import static dev.groundcrew.workflows.node.ReportStatus.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.install.InstallInput;
import dev.groundcrew.workflows.install.InstallSearchAttributes;
import dev.groundcrew.workflows.install.InstallStatus;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.install.InstallWorkflowImpl;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.WorkflowReplayer;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One node's install, from its first signal to its end. */
@WorkerTest
class InstallWorkflowTest {

  @Autowired private Fleet fleet;
  @Autowired private WorkflowClient client;
  @Autowired private JdbcClient jdbc;

  private UUID node;

  /** Whatever happened, a worker that starts anew must make the same of it. */
  @AfterEach
  void theHistoryReplays() throws Exception {
    WorkflowReplayer.replayWorkflowExecution(
        client.fetchHistory(InstallWorkflow.idOf(node)), InstallWorkflowImpl.class);
  }

  @Test
  void aCleanInstallLeadsFromPendingToInstalledAndEnds() {
    node = fleet.register();
    assertThat(fleet.transition(node, NodeState.PENDING, false).message())
        .isEqualTo("Node transitioned to pending");
    assertThat(fleet.report(node, STARTED, null).message()).isEqualTo("Installation started");
    assertThat(fleet.report(node, COMPLETE, null).message()).isEqualTo("Installation completed");

    assertThat(fleet.transitions(node))
        .containsExactly(
            "discovered -> pending by admin",
            "pending -> installing by node_report",
            "installing -> installed by node_report");
    assertThat(fleet.get(node).installProgress()).isEqualTo(100);
    fleet.awaitStatus(node, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
  }

  @Test
  void aCleanInstallWritesAtMost24EventsBesideItsVersionMarker() {
    aCleanInstallLeadsFromPendingToInstalledAndEnds();

    assertThat(historyLength()).isLessThanOrEqualTo(24 + 1);
  }

  @Test
  void aCountedFailureAddsAtMost7Events() {
    node = fleet.installing();
    awaitWorkflowTaskEnded();
    long before = historyLength();
    fleet.report(node, FAILED, "disk full");

    awaitWorkflowTaskEnded();
    assertThat(historyLength() - before).isLessThanOrEqualTo(7);
  }

  @Test
  void thirdFailureEndsInInstallFailed() {
    node = fleet.installing();
    assertThat(fleet.report(node, FAILED, "a").message())
        .isEqualTo("Installation failed (attempt 1), will retry");
    assertThat(fleet.report(node, FAILED, "b").message())
        .isEqualTo("Installation failed (attempt 2), will retry");
    assertThat(fleet.report(node, FAILED, "disk full").message())
        .isEqualTo("Installation failed after 3 attempts");

    Node failed = fleet.get(node);
    assertThat(failed.state()).isEqualTo(NodeState.INSTALL_FAILED);
    assertThat(failed.installAttempts()).isEqualTo(3);
    assertThat(failed.lastInstallError()).isEqualTo("disk full");
    assertThat(fleet.status(node))
        .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
  }

  @Test
  void aRetryIsRefusedAndAForcedOneResetsTheCount() {
    node = fleet.installFailed();

    Outcome refused = fleet.transition(node, NodeState.PENDING, false);
    assertThat(refused.refused()).isTrue();
    assertThat(refused.message())
        .isEqualTo("Max install attempts (3) exceeded. Use force=true to reset and retry.");

    assertThat(fleet.transition(node, NodeState.PENDING, true).refused()).isFalse();
    assertThat(fleet.get(node).installAttempts()).isZero();
    assertThat(fleet.get(node).lastInstallError()).isNull();
    fleet.report(node, STARTED, null);
    fleet.report(node, COMPLETE, null);
    assertThat(fleet.transitions(node))
        .containsExactly(
            "discovered -> pending by admin",
            "pending -> installing by node_report",
            "installing -> install_failed by node_report",
            "install_failed -> pending by admin",
            "pending -> installing by node_report",
            "installing -> installed by node_report");
  }

  @Test
  void forceRetrySentByHandWithoutAPayloadPutsTheNodeBackToPending() {
    node = fleet.installFailed();

    fleet.workflow(node).signal(InstallWorkflow.FORCE_RETRY);

    fleet.awaitState(node, NodeState.PENDING);
    assertThat(fleet.get(node).installAttempts()).isZero();
    assertThat(fleet.transitions(node)).last().isEqualTo("install_failed -> pending by admin");
  }

  @Test
  void anEventSignalledTwiceCountsOnce() {
    node = fleet.installing();
    NodeEvent failure = fleet.keepReport(node, FAILED, "disk full");
    fleet.signal(node, failure);
    fleet.signal(node, failure);
    fleet.awaitOutcome(node, failure);
    fleet.signal(node, failure);
    fleet.report(node, FAILED, "again");

    assertThat(fleet.get(node).installAttempts()).isEqualTo(2);
  }

  @Test
  void aNodeChangedBehindTheWorkflowsBackIsDecidedOnAsItIs() {
    node = fleet.installing();
    jdbc.sql("update nodes set install_attempts = 2, version = version + 1 where id = :id")
        .param("id", node)
        .update();

    assertThat(fleet.report(node, FAILED, "disk full").message())
        .isEqualTo("Installation failed after 3 attempts");
  }

  @Test
  void retiringInTheMiddleEndsTheInstall() {
    node = fleet.installing();

    assertThat(fleet.transition(node, NodeState.RETIRED, false).refused()).isFalse();

    fleet.awaitStatus(node, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    assertThat(fleet.get(node).state()).isEqualTo(NodeState.RETIRED);
  }

  @Test
  void aSignalAfterTheEndIsAppliedByANewRun() {
    node = fleet.installing();
    NodeEvent late = fleet.keepReport(node, FAILED, "too late");
    fleet.report(node, COMPLETE, null);
    assertThat(fleet.awaitOutcome(node, late).message())
        .as("what came first is applied first, signalled or not")
        .isEqualTo("Installation failed (attempt 1), will retry");
    fleet.awaitStatus(node, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);

    fleet.signal(node, NodeEvent.Report.of(UUID.randomUUID(), COMPLETE, null));

    fleet.awaitStatus(node, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    assertThat(fleet.get(node).state()).isEqualTo(NodeState.INSTALLED);
    assertThat(fleet.transitions(node)).hasSize(3);
  }

  @Test
  void whatWasKeptAndNeverSignalledIsAppliedInOrderByTheNextSignal() {
    node = fleet.installing();
    NodeEvent first = fleet.keepReport(node, FAILED, "first");
    NodeEvent second = fleet.keepReport(node, FAILED, "second");
    Outcome third = fleet.report(node, FAILED, "third");

    assertThat(fleet.stored(node, first).outcome().attempts()).isEqualTo(1);
    assertThat(fleet.stored(node, second).outcome().attempts()).isEqualTo(2);
    assertThat(third.attempts()).isEqualTo(3);
  }

  @Test
  void aTerminatedInstallResumesFromTheDatabaseAtTheNextSignal() {
    node = fleet.installing();
    fleet.report(node, FAILED, "a");
    fleet.workflow(node).terminate("by an operator");
    fleet.awaitStatus(node, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TERMINATED);

    assertThat(fleet.report(node, FAILED, "b").message())
        .isEqualTo("Installation failed (attempt 2), will retry");
  }

  @Test
  void cancellingWhileInstallingFailsTheInstall() {
    node = fleet.installing();

    fleet.workflow(node).cancel();

    fleet.awaitState(node, NodeState.INSTALL_FAILED);
    fleet.awaitStatus(node, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED);
    assertThat(fleet.get(node).lastInstallError()).isEqualTo("cancelled");
    assertThat(fleet.transitions(node)).last().isEqualTo("installing -> install_failed by admin");
  }

  @Test
  void cancellingWhilePendingKeepsTheStateAndTheNextSignalOpensItAgain() {
    node = fleet.register();
    fleet.transition(node, NodeState.PENDING, false);

    fleet.workflow(node).cancel();
    fleet.awaitStatus(node, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED);
    assertThat(fleet.get(node).state()).isEqualTo(NodeState.PENDING);

    assertThat(fleet.report(node, STARTED, null).message()).isEqualTo("Installation started");
    assertThat(fleet.status(node))
        .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
  }

  @Test
  void anInstallOfANodeThatIsNotThereEnds() {
    node = UUID.randomUUID();
    client
        .newUntypedWorkflowStub(
            InstallWorkflow.TYPE,
            WorkflowOptions.newBuilder()
                .setWorkflowId(InstallWorkflow.idOf(node))
                .setTaskQueue(InstallWorkflow.TASK_QUEUE)
                .build())
        .start(new InstallInput(node));

    fleet.awaitStatus(node, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
  }

  @Test
  void theStatusQueryTellsWhereTheInstallStands() {
    node = fleet.installing();
    fleet.report(node, FAILED, "disk full");

    InstallStatus status = fleet.workflow(node).query("status", InstallStatus.class);

    assertThat(status.node().state()).isEqualTo(NodeState.INSTALLING);
    assertThat(status.node().attempts()).isEqualTo(1);
    assertThat(status.limits().maxAttempts()).isEqualTo(3);
    assertThat(status.queuedEvents()).isZero();
  }

  @Test
  void searchAttributesFollowTheNode() {
    node = fleet.installFailed();

    await()
        .untilAsserted(
            () -> {
              var attributes = fleet.workflow(node).describe().getTypedSearchAttributes();
              assertThat(attributes.get(InstallSearchAttributes.NODE_STATE))
                  .isEqualTo("install_failed");
              assertThat(attributes.get(InstallSearchAttributes.INSTALL_ATTEMPTS)).isEqualTo(3);
              assertThat(attributes.get(InstallSearchAttributes.MAC_ADDRESS))
                  .isEqualTo(fleet.get(node).macAddress().value());
            });
  }

  @Test
  void longInstallsContinueAsNewAndForgetNothing() {
    node = fleet.installing();
    String firstRun = fleet.workflow(node).describe().getExecution().getRunId();
    // A report that changes nothing costs as many events as any other.
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              fleet.report(node, STARTED, null);
              return !fleet.workflow(node).describe().getExecution().getRunId().equals(firstRun);
            });

    assertThat(fleet.report(node, FAILED, "a").attempts()).isEqualTo(1);
    fleet.report(node, COMPLETE, null);
    assertThat(fleet.get(node).state()).isEqualTo(NodeState.INSTALLED);
  }

  @Test
  void aBacklogOfSeveralHundredEventsIsAppliedInOrderByOneSignal() {
    node = fleet.installing();
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, install_id)
            select gen_random_uuid(), n.id, 'report', 'node_report',
                   jsonb_build_object('installation_status', 'started', 'number', i), n.install_id
            from nodes n, generate_series(1, 350) i
            where n.id = :id
            """)
        .param("id", node)
        .update();

    assertThat(fleet.report(node, FAILED, "last").message())
        .isEqualTo("Installation failed (attempt 1), will retry");

    assertThat(
            jdbc.sql(
                    """
                    select count(*) from (
                      select (payload ->> 'number')::int as number,
                             row_number() over (order by applied_at) as place
                      from node_event
                      where node_id = :id and payload ->> 'number' is not null
                        and applied_at is not null) e
                    where number = place
                    """)
                .param("id", node)
                .query(Integer.class)
                .single())
        .isEqualTo(350);
  }

  @Test
  void anEventThatCannotBeReadIsSetAsideAndThoseBehindItGoOn() {
    node = fleet.installing();
    UUID poisoned = UUID.randomUUID();
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload)
            values (:event, :node, 'report', 'node_report', '"?"')
            """)
        .param("event", poisoned)
        .param("node", node)
        .update();
    NodeEvent behind = fleet.keepReport(node, FAILED, "behind it");
    fleet.signal(node, behind);

    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(fleet.stored(node, behind).outcome()).isNotNull());

    StoredEvent dead = fleet.stored(node, new NodeEvent.Stall(poisoned));
    assertThat(dead.dead()).isTrue();
    assertThat(dead.deadReason()).contains("unreadable");
    assertThat(fleet.get(node).installAttempts()).isEqualTo(1);
  }

  @Test
  void abortingAPendingInstallFailsItByTheTablesOwnSteps() {
    node = fleet.register();
    fleet.transition(node, NodeState.PENDING, false);

    assertThat(fleet.abort(node, "wrong rack").message()).isEqualTo("Installation aborted");

    assertThat(fleet.transitions(node))
        .containsExactly(
            "discovered -> pending by admin",
            "pending -> installing by admin",
            "installing -> install_failed by admin");
  }

  /** An outcome is known before the workflow task that made it has ended and written the rest. */
  private void awaitWorkflowTaskEnded() {
    await("search attributes, which are set last")
        .until(
            this::lastEventType,
            Predicate.isEqual(EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES));
  }

  private long historyLength() {
    return client.fetchHistory(InstallWorkflow.idOf(node)).getEvents().size();
  }

  private EventType lastEventType() {
    return client.fetchHistory(InstallWorkflow.idOf(node)).getEvents().getLast().getEventType();
  }
}
