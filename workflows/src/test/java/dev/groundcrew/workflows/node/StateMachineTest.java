package dev.groundcrew.workflows.node;

import static dev.groundcrew.workflows.node.NodeState.ACTIVE;
import static dev.groundcrew.workflows.node.NodeState.INSTALLED;
import static dev.groundcrew.workflows.node.NodeState.INSTALLING;
import static dev.groundcrew.workflows.node.NodeState.INSTALL_FAILED;
import static dev.groundcrew.workflows.node.NodeState.PENDING;
import static dev.groundcrew.workflows.node.NodeState.REPROVISION;
import static dev.groundcrew.workflows.node.Nodes.node;
import static dev.groundcrew.workflows.node.Nodes.report;
import static dev.groundcrew.workflows.node.Nodes.request;
import static dev.groundcrew.workflows.node.Nodes.transition;
import static dev.groundcrew.workflows.node.ReportStatus.COMPLETE;
import static dev.groundcrew.workflows.node.ReportStatus.FAILED;
import static dev.groundcrew.workflows.node.ReportStatus.PROGRESS;
import static dev.groundcrew.workflows.node.ReportStatus.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.workflows.node.Decision.ErrorChange;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StateMachineTest {

  private static final InstallLimits LIMITS = InstallLimits.DEFAULT;
  private static final NodeEvent ABORT =
      new NodeEvent.Abort(UUID.randomUUID(), "wrong rack", "an admin");

  @Test
  void startedWhilePendingBeginsTheInstallWithNoAttemptsCounted() {
    assertThat(StateMachine.decide(node(PENDING, 2, "old"), report(STARTED, null), LIMITS))
        .isEqualTo(
            transition(
                PENDING,
                INSTALLING,
                TriggeredBy.NODE_REPORT,
                0,
                ErrorChange.KEEP,
                "old",
                null,
                "Installation started"));
  }

  @Test
  void startedWhileInstallingKeepsTheCountOrAnEndlessRetryLoopWouldNeverEnd() {
    assertThat(StateMachine.decide(node(INSTALLING, 2, "e"), report(STARTED, null), LIMITS))
        .isEqualTo(new Decision.NoChange("Status reported successfully"));
  }

  @Test
  void completeWhileInstallingResetsAttemptsAndError() {
    assertThat(StateMachine.decide(node(INSTALLING, 2, "disk"), report(COMPLETE, null), LIMITS))
        .isEqualTo(
            transition(
                INSTALLING,
                INSTALLED,
                TriggeredBy.NODE_REPORT,
                0,
                ErrorChange.CLEAR,
                null,
                null,
                "Installation completed"));
  }

  @Test
  void aFailureBelowTheLimitIsCountedAndTheNodeStaysInstalling() {
    assertThat(StateMachine.decide(node(INSTALLING, 1, "a"), report(FAILED, "disk full"), LIMITS))
        .isEqualTo(
            new Decision.CountFailure(
                2, "disk full", "Installation failed (attempt 2), will retry"));
  }

  @Test
  void thirdFailureEndsInInstallFailed() {
    assertThat(StateMachine.decide(node(INSTALLING, 2, "b"), report(FAILED, "disk full"), LIMITS))
        .isEqualTo(
            transition(
                INSTALLING,
                INSTALL_FAILED,
                TriggeredBy.NODE_REPORT,
                3,
                ErrorChange.SET,
                "disk full",
                new Decision.Failure("disk full", 3),
                "Installation failed after 3 attempts"));
  }

  @Test
  void aFailureWithoutTextIsAnUnknownError() {
    assertThat(StateMachine.decide(node(INSTALLING), report(FAILED, null), LIMITS))
        .isEqualTo(
            new Decision.CountFailure(
                1, "unknown error", "Installation failed (attempt 1), will retry"));
  }

  @Test
  void withoutALimitFailuresAreCountedForever() {
    InstallLimits unlimited = new InstallLimits(0, Duration.ofMinutes(30));
    assertThat(StateMachine.decide(node(INSTALLING, 999, "e"), report(FAILED, "e"), unlimited))
        .isEqualTo(
            new Decision.CountFailure(1000, "e", "Installation failed (attempt 1000), will retry"));
  }

  @ParameterizedTest
  @CsvSource({
    "discovered, started",
    "discovered, complete",
    "discovered, failed",
    "pending, complete",
    "pending, failed",
    "installing, started",
    "installed, started",
    "installed, complete",
    "installed, failed",
    "install_failed, started",
    "install_failed, complete",
    "install_failed, failed",
    "active, started",
    "active, complete",
    "active, failed",
    "reprovision, started",
    "deprovisioning, complete",
    "migrating, failed",
    "retired, started"
  })
  void aReportThatDoesNotFitTheStateChangesNothing(String state, String status) {
    assertThat(
            StateMachine.decide(
                node(NodeState.parse(state), 1, "e"),
                report(ReportStatus.parse(status), "x"),
                LIMITS))
        .isEqualTo(new Decision.NoChange("Status reported successfully"));
  }

  @ParameterizedTest
  @EnumSource(NodeState.class)
  void progressNeverChangesAnything(NodeState state) {
    assertThat(StateMachine.decide(node(state), report(PROGRESS, null), LIMITS))
        .isInstanceOf(Decision.NoChange.class);
  }

  @Test
  void retryIsRefusedOnceTheAttemptsAreUsedUp() {
    assertThat(StateMachine.decide(node(INSTALL_FAILED, 3, "e"), request(PENDING, false), LIMITS))
        .isEqualTo(
            new Decision.Reject(
                "Max install attempts (3) exceeded. Use force=true to reset and retry.",
                Refusal.ATTEMPTS_EXCEEDED));
  }

  @Test
  void retryBelowTheLimitKeepsTheCount() {
    assertThat(StateMachine.decide(node(INSTALL_FAILED, 2, "e"), request(PENDING, false), LIMITS))
        .isInstanceOfSatisfying(
            Decision.Transition.class,
            t -> {
              assertThat(t.attempts()).isEqualTo(2);
              assertThat(t.lastError()).isEqualTo("e");
            });
  }

  @Test
  void forcedRetryResetsAttemptsAndError() {
    assertThat(StateMachine.decide(node(INSTALL_FAILED, 3, "e"), request(PENDING, true), LIMITS))
        .isInstanceOfSatisfying(
            Decision.Transition.class,
            t -> {
              assertThat(t.to()).isEqualTo(PENDING);
              assertThat(t.attempts()).isZero();
              assertThat(t.lastError()).isNull();
            });
  }

  @Test
  void forceResetsOnAnyValidTransition() {
    assertThat(StateMachine.decide(node(ACTIVE, 2, "e"), request(REPROVISION, true), LIMITS))
        .isInstanceOfSatisfying(Decision.Transition.class, t -> assertThat(t.attempts()).isZero());
  }

  @Test
  void forceDoesNotMakeAnInvalidTransitionValid() {
    assertThat(StateMachine.decide(node(ACTIVE), request(INSTALLED, true), LIMITS))
        .isInstanceOf(Decision.Reject.class);
  }

  @Test
  void silenceCountsAsAFailedAttemptBySystem() {
    NodeEvent stall = new NodeEvent.Stall(UUID.randomUUID());
    assertThat(StateMachine.decide(node(INSTALLING), stall, LIMITS))
        .isEqualTo(
            new Decision.CountFailure(
                1, "no report for 30m", "Installation failed (attempt 1), will retry"));
    assertThat(StateMachine.decide(node(INSTALLING, 2, "e"), stall, LIMITS))
        .isInstanceOfSatisfying(
            Decision.Transition.class,
            t -> {
              assertThat(t.triggeredBy()).isEqualTo(TriggeredBy.SYSTEM);
              assertThat(t.failure()).isEqualTo(new Decision.Failure("no report for 30m", 3));
            });
    assertThat(StateMachine.decide(node(PENDING), stall, LIMITS))
        .isInstanceOf(Decision.NoChange.class);
  }

  @ParameterizedTest
  @CsvSource({"PT30M, 30m", "PT1H30M, 1h30m", "PT45S, 45s", "PT90M, 1h30m"})
  void theErrorOfAStallSaysHowLongTheSilenceWas(Duration timeout, String text) {
    assertThat(
            StateMachine.decide(
                node(INSTALLING),
                new NodeEvent.Stall(UUID.randomUUID()),
                new InstallLimits(3, timeout)))
        .isInstanceOfSatisfying(
            Decision.CountFailure.class,
            c -> assertThat(c.lastError()).isEqualTo("no report for " + text));
  }

  @Test
  void cancellingAnInstallFailsItWithoutCountingAnAttempt() {
    NodeEvent cancel = new NodeEvent.Cancellation(UUID.randomUUID());
    assertThat(StateMachine.decide(node(INSTALLING, 1, "e"), cancel, LIMITS))
        .isEqualTo(
            transition(
                INSTALLING,
                INSTALL_FAILED,
                TriggeredBy.ADMIN,
                1,
                ErrorChange.SET,
                "cancelled",
                new Decision.Failure("cancelled", 1),
                "Installation cancelled"));
  }

  @ParameterizedTest
  @EnumSource(
      value = NodeState.class,
      names = {"PENDING", "INSTALL_FAILED"})
  void cancellingWhatDoesNotInstallKeepsTheState(NodeState state) {
    assertThat(
            StateMachine.decide(node(state), new NodeEvent.Cancellation(UUID.randomUUID()), LIMITS))
        .isInstanceOf(Decision.NoChange.class);
  }

  @Test
  void abortingAnInstallFailsItAndKeepsTheAttempts() {
    assertThat(StateMachine.decide(node(INSTALLING, 2, "e"), ABORT, LIMITS))
        .isInstanceOfSatisfying(
            Decision.Transition.class,
            t -> {
              assertThat(t.path()).containsExactly(INSTALLING, INSTALL_FAILED);
              assertThat(t.attempts()).isEqualTo(2);
              assertThat(t.lastError()).isEqualTo("aborted");
              assertThat(t.comment()).isEqualTo("wrong rack");
              assertThat(t.userId()).isEqualTo("an admin");
              assertThat(t.message()).isEqualTo("Installation aborted");
            });
  }

  @Test
  void abortingAPendingNodeGoesByTheTablesOwnSteps() {
    assertThat(StateMachine.decide(node(PENDING), ABORT, LIMITS))
        .isInstanceOfSatisfying(
            Decision.Transition.class,
            t -> assertThat(t.path()).containsExactly(PENDING, INSTALLING, INSTALL_FAILED));
  }

  @ParameterizedTest
  @EnumSource(
      value = NodeState.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PENDING", "INSTALLING"})
  void onlyAnInstallThatIsPendingOrUnderWayCanBeAborted(NodeState state) {
    assertThat(StateMachine.decide(node(state), ABORT, LIMITS))
        .isInstanceOfSatisfying(
            Decision.Reject.class,
            reject -> assertThat(reject.refusal()).isEqualTo(Refusal.INVALID_TRANSITION));
  }

  @Test
  void aRequestForAnotherRevisionIsRefusedBeforeAnyOtherRule() {
    var request =
        new NodeEvent.TransitionRequest(UUID.randomUUID(), INSTALLED, true, null, null, 2L);

    assertThat(StateMachine.decide(node(ACTIVE), request, LIMITS))
        .isEqualTo(
            new Decision.Reject(
                "The node has changed: If-Match names revision 2, the node is at revision 3",
                Refusal.STALE_VERSION));
  }
}
