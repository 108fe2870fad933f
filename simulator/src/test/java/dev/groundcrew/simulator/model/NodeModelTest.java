package dev.groundcrew.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.simulator.model.Action.MoveTo;
import dev.groundcrew.simulator.model.Action.Report;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeModelTest {

  private NodeModel node = NodeModel.registered(3);

  @Test
  void aCleanInstallHasThreeRows() {
    does(new MoveTo(State.PENDING, false), "Node transitioned to pending");
    does(Report.of(Status.STARTED), "Installation started");
    does(Report.progress(40), "Status reported successfully");
    assertThat(node.progress()).isEqualTo(40);
    does(Report.of(Status.COMPLETE), "Installation completed");

    assertThat(node.state()).isEqualTo(State.INSTALLED);
    assertThat(node.progress()).isEqualTo(100);
    assertThat(node.history())
        .containsExactly(
            new AuditRow("discovered", "pending", "admin", Map.of()),
            new AuditRow("pending", "installing", "node_report", Map.of()),
            new AuditRow("installing", "installed", "node_report", Map.of()));
  }

  @Test
  void failuresBelowTheLimitAreCountedWithoutARow() {
    install();
    does(Report.failed("no disk"), "Installation failed (attempt 1), will retry");
    does(Report.of(Status.STARTED), "Status reported successfully");

    assertThat(node.state()).isEqualTo(State.INSTALLING);
    assertThat(node.attempts()).isEqualTo(1);
    assertThat(node.lastError()).isEqualTo("no disk");
    assertThat(node.history()).hasSize(2);
  }

  @Test
  void theLastFailureHasARowWithItsErrorAndAForcedRetryClearsIt() {
    install();
    does(Report.failed("a"), "Installation failed (attempt 1), will retry");
    does(Report.failed("b"), "Installation failed (attempt 2), will retry");
    does(Report.failed("c"), "Installation failed after 3 attempts");
    assertThat(node.attempts()).isEqualTo(3);
    assertThat(node.history().getLast())
        .isEqualTo(
            new AuditRow(
                "installing", "install_failed", "node_report", Map.of("error", "c", "attempt", 3)));

    does(new MoveTo(State.PENDING, true), "Node transitioned to pending");
    assertThat(node.attempts()).isZero();
    assertThat(node.lastError()).isNull();
    assertThat(node.progress()).isNull();
  }

  @Test
  void aForcedTransitionHasItInItsMetadata() {
    install();
    does(Report.failed("a"), "Installation failed (attempt 1), will retry");
    does(Report.failed("b"), "Installation failed (attempt 2), will retry");
    does(Report.failed("c"), "Installation failed after 3 attempts");
    does(new MoveTo(State.PENDING, true), "Node transitioned to pending");
    assertThat(node.history().getLast().metadata()).isEqualTo(Map.of("force", true));
  }

  @Test
  void progressNeverFallsWithinAnAttemptAndStartsAnewWithTheNext() {
    install();
    does(Report.progress(60), "Status reported successfully");
    does(Report.progress(20), "Status reported successfully");
    assertThat(node.progress()).isEqualTo(60);
    does(Report.failed("a"), "Installation failed (attempt 1), will retry");
    does(Report.of(Status.STARTED), "Status reported successfully");
    assertThat(node.progress()).isNull();
  }

  @Test
  void progressIsKeptOnlyDuringAnInstall() {
    does(Report.progress(20), "Status reported successfully");
    assertThat(node.progress()).isNull();
    install();
    does(Report.of(Status.COMPLETE), "Installation completed");
    does(Report.progress(70), "Status reported successfully");
    assertThat(node.progress()).isEqualTo(100);
  }

  @Test
  void reportedFailuresAreListedAcrossInstallsAndStallsAreNot() {
    install();
    does(Report.failed("a"), "Installation failed (attempt 1), will retry");
    node = node.stalled("no report for 30m");
    does(Report.failed("b"), "Installation failed after 3 attempts");
    does(new MoveTo(State.PENDING, true), "Node transitioned to pending");
    assertThat(node.failures()).containsExactly("a", "b");
  }

  @Test
  void successClearsEarlierFailures() {
    install();
    does(Report.failed("a"), "Installation failed (attempt 1), will retry");
    does(Report.of(Status.COMPLETE), "Installation completed");

    assertThat(node.attempts()).isZero();
    assertThat(node.lastError()).isNull();
  }

  @Test
  void withoutLimitNoFailureIsTheLast() {
    node = NodeModel.registered(0);
    install();
    for (int attempt = 1; attempt <= 20; attempt++) {
      does(Report.failed("a"), "Installation failed (attempt %d), will retry".formatted(attempt));
    }
    assertThat(node.state()).isEqualTo(State.INSTALLING);
  }

  @Test
  void aStallIsTriggeredByTheSystem() {
    node = NodeModel.registered(1);
    install();

    assertThat(node.stalled("no report for 30m").history().getLast())
        .isEqualTo(
            new AuditRow(
                "installing",
                "install_failed",
                "system",
                Map.of("error", "no report for 30m", "attempt", 1)));
  }

  private void install() {
    does(new MoveTo(State.PENDING, false), "Node transitioned to pending");
    does(Report.of(Status.STARTED), "Installation started");
  }

  private void does(Action action, String message) {
    NodeModel.Applied applied = node.apply(action);
    assertThat(applied.message()).isEqualTo(message);
    node = applied.node();
  }
}
