package dev.groundcrew.store.history;

import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.history.Install.End;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds an install's attempts in what its events did to the node. */
final class InstallMilestones {

  /** An event that changed the node's state or attempts. */
  record Milestone(EventKind kind, Instant at, Outcome outcome, @Nullable String error) {}

  /**
   * An attempt without what was said meanwhile.
   *
   * @param since what was said after this belongs to it
   */
  record Span(
      int number,
      Instant since,
      Instant began,
      @Nullable Instant ended,
      End outcome,
      @Nullable String error) {}

  /** What was found. */
  record Found(@Nullable Instant ended, End outcome, List<Span> attempts) {}

  private final List<Span> attempts = new ArrayList<>();
  private Instant since;
  private @Nullable Instant open;
  private @Nullable Instant ended;
  private End outcome = End.RUNNING;
  private int failed;

  private InstallMilestones(Instant began) {
    this.since = began;
  }

  /**
   * Reads an install.
   *
   * @param began when the node became pending
   * @param milestones those after that, oldest first
   */
  static Found read(Instant began, List<Milestone> milestones) {
    InstallMilestones install = new InstallMilestones(began);
    milestones.stream().takeWhile(milestone -> install.ended == null).forEach(install::read);
    if (install.open != null) {
      install.end(install.failed + 1, null, End.RUNNING, null);
    }
    return new Found(install.ended, install.outcome, install.attempts.reversed());
  }

  private void read(Milestone milestone) {
    Outcome did = milestone.outcome();
    if (did.result() == Outcome.Result.FAILURE_COUNTED) {
      fail(milestone);
      return;
    }
    switch (did.to()) {
      case INSTALLING -> {
        open = milestone.at();
        // The first that was reported may have been a failure.
        if (did.attempts() > 0) {
          fail(milestone);
        }
      }
      case INSTALLED, ACTIVE -> finish(milestone, End.COMPLETE, null);
      case INSTALL_FAILED -> finish(milestone, endOf(milestone.kind()), milestone.error());
      case RETIRED -> finish(milestone, End.RETIRED, null);
      case DISCOVERED, PENDING, REPROVISION, DEPROVISIONING, MIGRATING -> {}
    }
  }

  private void fail(Milestone milestone) {
    end(milestone.outcome().attempts(), milestone.at(), endOf(milestone.kind()), milestone.error());
    open = milestone.at();
  }

  private void finish(Milestone milestone, End how, @Nullable String error) {
    // Whoever gives up a pending install gives up no attempt.
    boolean passedThrough =
        milestone.outcome().from() == NodeState.PENDING && how != End.RETIRED && how != End.ABORTED;
    if (open != null || passedThrough) {
      end(failed + 1, milestone.at(), how, error);
    }
    open = null;
    ended = milestone.at();
    outcome =
        switch (how) {
          case STALLED, BOOTED_AGAIN -> End.FAILED;
          case RUNNING, COMPLETE, FAILED, ABORTED, RETIRED -> how;
        };
  }

  private void end(int number, @Nullable Instant at, End how, @Nullable String error) {
    Instant began = open == null ? since : open;
    attempts.add(new Span(number, since, began, at, how, error));
    failed = number;
    since = at == null ? since : at;
  }

  private static End endOf(EventKind kind) {
    return switch (kind) {
      case STALL -> End.STALLED;
      case BOOT -> End.BOOTED_AGAIN;
      case ABORT, CANCEL -> End.ABORTED;
      default -> End.FAILED;
    };
  }
}
