package dev.groundcrew.workflows.node;

import static dev.groundcrew.workflows.node.NodeState.ACTIVE;
import static dev.groundcrew.workflows.node.NodeState.INSTALLED;
import static dev.groundcrew.workflows.node.NodeState.INSTALLING;
import static dev.groundcrew.workflows.node.NodeState.INSTALL_FAILED;
import static dev.groundcrew.workflows.node.NodeState.PENDING;
import static dev.groundcrew.workflows.node.Nodes.node;
import static dev.groundcrew.workflows.node.Nodes.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.workflows.node.Decision.ErrorChange;
import io.temporal.common.converter.DefaultDataConverter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reports whose token proves that the present install runs, and boots that prove that none does.
 */
class ProvenReportTest {

  private static final InstallLimits LIMITS = InstallLimits.DEFAULT;

  @Test
  void progressOfAPendingInstallBeginsIt() {
    assertThat(path(node(PENDING, 2, "old"), proven(ReportStatus.PROGRESS, null)))
        .containsExactly(PENDING, INSTALLING);
    assertThat(StateMachine.decide(node(PENDING), report(ReportStatus.PROGRESS, null), LIMITS))
        .isInstanceOf(Decision.NoChange.class);
  }

  @Test
  void completeOfAPendingInstallPassesInstalling() {
    assertThat(path(node(PENDING), proven(ReportStatus.COMPLETE, null)))
        .containsExactly(PENDING, INSTALLING, INSTALLED);
  }

  @Test
  void failedOfAPendingInstallIsItsFirstAttempt() {
    assertThat(decide(node(PENDING, 2, "old"), proven(ReportStatus.FAILED, "no disk")))
        .isInstanceOfSatisfying(
            Decision.Transition.class,
            t -> {
              assertThat(t.path()).containsExactly(PENDING, INSTALLING);
              assertThat(t.attempts()).isEqualTo(1);
              assertThat(t.lastError()).isEqualTo("no disk");
              assertThat(t.effectiveErrorChange()).isEqualTo(ErrorChange.SET);
              assertThat(t.message()).isEqualTo("Installation failed (attempt 1), will retry");
            });
  }

  @Test
  void failedOfAPendingInstallWithOneAttemptEndsIt() {
    Decision decision =
        StateMachine.decide(
            node(PENDING),
            proven(ReportStatus.FAILED, "no disk"),
            new InstallLimits(1, Duration.ofMinutes(30)));
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Transition.class,
            t -> {
              assertThat(t.path()).containsExactly(PENDING, INSTALLING, INSTALL_FAILED);
              assertThat(t.failure()).isEqualTo(new Decision.Failure("no disk", 1));
            });
  }

  @Test
  void theFirstBootCompletesItsInstallAndPutsTheNodeIntoService() {
    assertThat(path(node(INSTALLED), firstBoot(false, ACTIVE))).containsExactly(INSTALLED, ACTIVE);
    assertThat(path(node(INSTALLING), firstBoot(true, ACTIVE)))
        .containsExactly(INSTALLING, INSTALLED, ACTIVE);
    assertThat(path(node(PENDING), firstBoot(true, ACTIVE)))
        .containsExactly(PENDING, INSTALLING, INSTALLED, ACTIVE);
    assertThat(path(node(INSTALLING), firstBoot(true, null)))
        .containsExactly(INSTALLING, INSTALLED);
  }

  @ParameterizedTest
  @EnumSource(
      value = NodeState.class,
      names = {"PENDING", "INSTALLING", "INSTALL_FAILED", "ACTIVE", "DISCOVERED", "RETIRED"})
  void theFirstBootOfAnOldSystemCompletesNothing(NodeState state) {
    assertThat(decide(node(state), firstBoot(false, ACTIVE))).isInstanceOf(Decision.NoChange.class);
  }

  @Test
  void aProfileMayLeaveTheNodeInstalled() {
    assertThat(decide(node(INSTALLED), firstBoot(true, null)))
        .isInstanceOf(Decision.NoChange.class);
  }

  @Test
  void aBootWithoutAReportIsAFailedAttempt() {
    NodeEvent again = new NodeEvent.BootedAgain(UUID.randomUUID());
    assertThat(decide(node(INSTALLING, 0, null), again))
        .isEqualTo(
            new Decision.CountFailure(
                1, "booted again without a report", "Installation failed (attempt 1), will retry"));
    assertThat(path(node(INSTALLING, 2, null), again)).containsExactly(INSTALLING, INSTALL_FAILED);
    assertThat(decide(node(INSTALLED), again)).isInstanceOf(Decision.NoChange.class);
  }

  @Test
  void anInstallThatNeverBeganIsGivenUpWithItsBootsAsAttempts() {
    NodeEvent givenUp = new NodeEvent.GivenUp(UUID.randomUUID(), 3, "no report after 3 boots");
    assertThat(decide(node(PENDING), givenUp))
        .isInstanceOfSatisfying(
            Decision.Transition.class,
            t -> {
              assertThat(t.path()).containsExactly(PENDING, INSTALLING, INSTALL_FAILED);
              assertThat(t.attempts()).isEqualTo(3);
              assertThat(t.lastError()).isEqualTo("no report after 3 boots");
              assertThat(t.triggeredBy()).isEqualTo(TriggeredBy.SYSTEM);
            });
    assertThat(decide(node(INSTALLING), givenUp)).isInstanceOf(Decision.NoChange.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = NodeState.class,
      names = {"PENDING", "INSTALLING"})
  void decisionsTravelAndThoseOfOlderWorkersAreRead(NodeState state) {
    var converter = DefaultDataConverter.newDefaultInstance();
    Decision passing = decide(node(state), firstBoot(true, ACTIVE));
    assertThat(
            converter.fromPayload(
                converter.toPayload(passing).orElseThrow(), Decision.class, Decision.class))
        .isEqualTo(passing);

    Decision abort =
        decide(node(PENDING), new NodeEvent.Abort(UUID.randomUUID(), "wrong rack", "an admin"));
    assertThat(converter.toPayload(abort).orElseThrow().getData().toStringUtf8())
        .as("as older workers read and write it")
        .contains("\"via\":\"installing\"");
  }

  private static Decision decide(NodeSnapshot node, NodeEvent event) {
    return StateMachine.decide(node, event, LIMITS);
  }

  private static List<NodeState> path(NodeSnapshot node, NodeEvent event) {
    return ((Decision.Transition) decide(node, event)).path();
  }

  private static NodeEvent proven(ReportStatus status, @Nullable String error) {
    return new NodeEvent.Report(UUID.randomUUID(), status, error, true, null);
  }

  private static NodeEvent firstBoot(boolean ofThisInstall, @Nullable NodeState next) {
    return new NodeEvent.Report(
        UUID.randomUUID(), ReportStatus.FIRST_BOOT, null, ofThisInstall, next);
  }
}
