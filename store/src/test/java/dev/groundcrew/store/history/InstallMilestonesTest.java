package dev.groundcrew.store.history;

import static dev.groundcrew.workflows.node.NodeState.ACTIVE;
import static dev.groundcrew.workflows.node.NodeState.INSTALLED;
import static dev.groundcrew.workflows.node.NodeState.INSTALLING;
import static dev.groundcrew.workflows.node.NodeState.INSTALL_FAILED;
import static dev.groundcrew.workflows.node.NodeState.PENDING;
import static dev.groundcrew.workflows.node.NodeState.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.history.Install.End;
import dev.groundcrew.store.history.InstallMilestones.Found;
import dev.groundcrew.store.history.InstallMilestones.Milestone;
import dev.groundcrew.store.history.InstallMilestones.Span;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attempts, found in what events did to the node. */
class InstallMilestonesTest {

  private static final Instant BEGAN = at(0);

  @Test
  void aCleanInstallHasOneAttempt() {
    Found found = read(moved(10, PENDING, INSTALLING, 0), moved(90, INSTALLING, INSTALLED, 0));

    assertThat(found.outcome()).isEqualTo(End.COMPLETE);
    assertThat(found.ended()).isEqualTo(at(90));
    assertThat(found.attempts())
        .containsExactly(new Span(1, BEGAN, at(10), at(90), End.COMPLETE, null));
  }

  @Test
  void eachFailureEndsAnAttemptAndTheNextBeginsThere() {
    Found found =
        read(
            moved(10, PENDING, INSTALLING, 0),
            failed(20, EventKind.HOOK, 1, "no disk"),
            failed(30, EventKind.STALL, 2, "no report for 30m"),
            new Milestone(
                EventKind.REPORT, at(40), outcome(INSTALLING, INSTALL_FAILED, 3), "no disk"));

    assertThat(found.outcome()).isEqualTo(End.FAILED);
    assertThat(found.attempts())
        .containsExactly(
            new Span(3, at(30), at(30), at(40), End.FAILED, "no disk"),
            new Span(2, at(20), at(20), at(30), End.STALLED, "no report for 30m"),
            new Span(1, BEGAN, at(10), at(20), End.FAILED, "no disk"));
  }

  @Test
  void aFirstReportThatIsAFailureIsAnAttemptOfItsOwn() {
    Found found = read(moved(10, PENDING, INSTALLING, 1));

    assertThat(found.outcome()).isEqualTo(End.RUNNING);
    assertThat(found.attempts())
        .extracting(Span::number, Span::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, End.RUNNING),
            org.assertj.core.groups.Tuple.tuple(1, End.FAILED));
  }

  @Test
  void aStallThatIsTheLastFailureFailsTheInstall() {
    Found found =
        read(
            moved(10, PENDING, INSTALLING, 0),
            new Milestone(EventKind.STALL, at(40), outcome(INSTALLING, INSTALL_FAILED, 1), "e"));

    assertThat(found.outcome()).isEqualTo(End.FAILED);
    assertThat(found.attempts().getFirst().outcome()).isEqualTo(End.STALLED);
  }

  @Test
  void aPendingInstallThatIsGivenUpHasAnAttemptOnlyIfItsMachineBooted() {
    Milestone aborted =
        new Milestone(EventKind.ABORT, at(5), outcome(PENDING, INSTALL_FAILED, 0), "aborted");
    Milestone neverReported =
        new Milestone(EventKind.GIVE_UP, at(5), outcome(PENDING, INSTALL_FAILED, 3), "silent");

    assertThat(read(aborted)).isEqualTo(new Found(at(5), End.ABORTED, List.of()));
    assertThat(read(neverReported).attempts())
        .containsExactly(new Span(1, BEGAN, BEGAN, at(5), End.FAILED, "silent"));
  }

  @Test
  void whatComesAfterTheEndIsNoneOfItsAttempts() {
    Found found =
        read(
            moved(10, PENDING, INSTALLING, 0),
            moved(20, INSTALLING, INSTALLED, 0),
            moved(30, INSTALLED, ACTIVE, 0),
            moved(40, ACTIVE, RETIRED, 0));

    assertThat(found.ended()).isEqualTo(at(20));
    assertThat(found.outcome()).isEqualTo(End.COMPLETE);
    assertThat(found.attempts()).hasSize(1);
  }

  @Test
  void aFirstBootThatCompletesThePendingInstallIsItsOnlyAttempt() {
    Found found = read(moved(50, PENDING, ACTIVE, 0));

    assertThat(found.attempts())
        .containsExactly(new Span(1, BEGAN, BEGAN, at(50), End.COMPLETE, null));
  }

  @Test
  void aRetiredNodesInstallIsOver() {
    Found found = read(moved(10, PENDING, INSTALLING, 0), moved(20, INSTALLING, RETIRED, 0));

    assertThat(found.outcome()).isEqualTo(End.RETIRED);
    assertThat(found.attempts()).extracting(Span::outcome).containsExactly(End.RETIRED);
  }

  private static Found read(Milestone... milestones) {
    return InstallMilestones.read(BEGAN, List.of(milestones));
  }

  private static Milestone moved(int second, NodeState from, NodeState to, int attempts) {
    return new Milestone(EventKind.REPORT, at(second), outcome(from, to, attempts), null);
  }

  private static Milestone failed(int second, EventKind kind, int attempts, String error) {
    return new Milestone(
        kind,
        at(second),
        new Outcome(Outcome.Result.FAILURE_COUNTED, "", INSTALLING, INSTALLING, attempts, null),
        error);
  }

  private static Outcome outcome(NodeState from, NodeState to, int attempts) {
    return new Outcome(Outcome.Result.TRANSITIONED, "", from, to, attempts, null);
  }

  private static Instant at(int second) {
    return Instant.ofEpochSecond(1_763_971_200L + second);
  }
}
