package dev.groundcrew.worker.install;

import static dev.groundcrew.workflows.node.ReportStatus.COMPLETE;
import static dev.groundcrew.workflows.node.ReportStatus.FAILED;
import static dev.groundcrew.workflows.node.ReportStatus.FIRST_BOOT;
import static dev.groundcrew.workflows.node.ReportStatus.PROGRESS;
import static dev.groundcrew.workflows.node.ReportStatus.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.install.InstallWorkflowImpl;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.TriggeredBy;
import io.temporal.client.WorkflowClient;
import io.temporal.testing.WorkflowReplayer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an install's own token proves, and what boots without reports do. */
@WorkerTest
class ProvenInstallTest {

  @Autowired private Fleet fleet;
  @Autowired private EventRepository events;
  @Autowired private TransactionTemplate transaction;
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
  void progressWithTheInstallsTokenBeginsIt() {
    node = pending();

    assertThat(fleet.provenReport(node, PROGRESS, null).message())
        .isEqualTo("Installation started");
    assertThat(fleet.get(node).state()).isEqualTo(NodeState.INSTALLING);
  }

  @Test
  void completeWithTheInstallsTokenPassesInstalling() {
    node = pending();

    assertThat(fleet.provenReport(node, COMPLETE, null).message())
        .isEqualTo("Installation completed");
    assertThat(fleet.transitions(node))
        .containsExactly(
            "discovered -> pending by admin",
            "pending -> installing by node_report",
            "installing -> installed by node_report");
  }

  @Test
  void failedWithTheInstallsTokenIsTheFirstAttempt() {
    node = pending();

    assertThat(fleet.provenReport(node, FAILED, "no disk").message())
        .isEqualTo("Installation failed (attempt 1), will retry");
    Node failed = fleet.get(node);
    assertThat(failed.state()).isEqualTo(NodeState.INSTALLING);
    assertThat(failed.installAttempts()).isEqualTo(1);
    assertThat(failed.lastInstallError()).isEqualTo("no disk");
    assertThat(fleet.report(node, FAILED, "still none").message())
        .isEqualTo("Installation failed (attempt 2), will retry");
  }

  @Test
  void theFirstBootPassesEveryStateThatWasNotReported() {
    addProfile("service", "{\"next\":\"active\"}");
    node = fleet.register();
    assign("service");
    fleet.transition(node, NodeState.PENDING, false);

    fleet.provenReport(node, FIRST_BOOT, null);

    assertThat(fleet.get(node).state()).isEqualTo(NodeState.ACTIVE);
    assertThat(fleet.transitions(node))
        .containsExactly(
            "discovered -> pending by admin",
            "pending -> installing by node_report",
            "installing -> installed by node_report",
            "installed -> active by node_report");
  }

  @Test
  void aProfilesLimitsAreThoseOfItsInstalls() {
    addProfile("once", "{\"max_attempts\":1,\"timeout\":\"PT5M\",\"next\":\"active\"}");
    node = fleet.register();
    assign("once");
    fleet.transition(node, NodeState.PENDING, false);
    fleet.report(node, STARTED, null);

    assertThat(fleet.report(node, FAILED, "no disk").message())
        .isEqualTo("Installation failed after 1 attempts");
    assertThat(limitsTold()).isEqualTo("1/PT5M");
  }

  @Test
  void aProfileThatChangesDoesNotChangeAnInstallThatRuns() {
    addProfile("changing", "{\"max_attempts\":2,\"next\":\"active\"}");
    node = fleet.register();
    assign("changing");
    fleet.transition(node, NodeState.PENDING, false);
    addProfile("changing", "{\"max_attempts\":1,\"next\":\"active\"}");
    fleet.report(node, STARTED, null);

    assertThat(fleet.report(node, FAILED, "no disk").message())
        .isEqualTo("Installation failed (attempt 1), will retry");
  }

  @Test
  void aBootThatEndsAnAttemptIsCounted() {
    node = fleet.installing();

    Outcome outcome = rung(EventKind.BOOT, Map.of("booted_again", true));

    assertThat(outcome.message()).isEqualTo("Installation failed (attempt 1), will retry");
    assertThat(fleet.get(node).lastInstallError()).isEqualTo("booted again without a report");
    assertThat(attemptReported()).isFalse();
  }

  @Test
  void aPendingInstallWhoseBootsNeverReportedIsGivenUp() {
    node = pending();

    rung(
        EventKind.GIVE_UP,
        Map.of("scripts_served", 3, "installation_error", "booted 3 times without any report"));

    Node failed = fleet.get(node);
    assertThat(failed.state()).isEqualTo(NodeState.INSTALL_FAILED);
    assertThat(failed.installAttempts()).isEqualTo(3);
    assertThat(failed.lastInstallError()).isEqualTo("booted 3 times without any report");
    assertThat(fleet.transitions(node))
        .containsExactly(
            "discovered -> pending by admin",
            "pending -> installing by system",
            "installing -> install_failed by system");
  }

  @Test
  void onlyAReportMakesABootTheEndOfAnAttempt() {
    node = fleet.installing();
    assertThat(attemptReported()).isTrue();

    fleet.report(node, FAILED, "no disk");
    assertThat(attemptReported()).as("nothing of attempt 2 yet").isFalse();

    fleet.progress(node, 10);
    assertThat(attemptReported()).isTrue();
  }

  private UUID pending() {
    UUID registered = fleet.register();
    fleet.transition(registered, NodeState.PENDING, false);
    return registered;
  }

  private Outcome rung(EventKind kind, Map<String, ?> payload) {
    EventEntry entry =
        new EventEntry(
            UUID.randomUUID(),
            node,
            kind,
            TriggeredBy.SYSTEM,
            Json.tree(payload),
            null,
            fleet.get(node).installId(),
            null);
    transaction.executeWithoutResult(status -> events.insert(entry));
    StoredEvent stored = events.byId(node, entry.id()).orElseThrow();
    fleet.ring(node);
    return fleet.awaitOutcome(node, stored.toNodeEvent());
  }

  private void assign(String profile) {
    jdbc.sql("update nodes set workflow_id = :profile where id = :node")
        .param("profile", profile)
        .param("node", node)
        .update();
  }

  private void addProfile(String id, String definition) {
    jdbc.sql(
            """
            with saved as (
              insert into profile (id, version) values (:id, 1)
              on conflict (id) do update set version = profile.version + 1
              returning version)
            insert into profile_version (profile_id, version, definition)
            select :id, version, :definition::jsonb from saved
            """)
        .param("id", id)
        .param("definition", definition)
        .update();
  }

  private boolean attemptReported() {
    return jdbc.sql("select attempt_reported from nodes where id = :node")
        .param("node", node)
        .query(Boolean.class)
        .single();
  }

  private String limitsTold() {
    return jdbc.sql("select install_limits from nodes where id = :node")
        .param("node", node)
        .query(String.class)
        .single();
  }
}
