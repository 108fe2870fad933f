package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;

/**
 * The alarm clock of a silent install. It is left running while reports come in, since to cancel
 * and start it anew would cost two history events a report; when it rings, the workflow looks
 * whether the install is really silent and sets it for the rest of the time.
 */
final class StallTimer {

  /** Keeps a clock that disagrees with the database's from ringing without pause. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private boolean running;
  private boolean rang;

  /** Sets the clock for an installing node, unless it runs already. */
  void arm(NodeSnapshot node, InstallLimits limits) {
    if (node.state() == NodeState.INSTALLING && limits.watchesForStalls() && !running && !rang) {
      startFor(untilStalled(node.lastReportAt(), limits));
    }
  }

  /** Whether it rang since the last {@link #acknowledge}. */
  boolean rang() {
    return rang;
  }

  void acknowledge() {
    rang = false;
  }

  /** What is left until an install last heard of at {@code lastReportAt} counts as stalled. */
  static Duration untilStalled(Instant lastReportAt, InstallLimits limits) {
    Instant now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
    return Duration.between(now, lastReportAt.plus(limits.timeout()));
  }

  private void startFor(Duration delay) {
    running = true;
    var unused =
        Workflow.newTimer(delay.compareTo(SHORTEST) < 0 ? SHORTEST : delay)
            .thenApply(
                fired -> {
                  running = false;
                  rang = true;
                  return fired;
                });
  }
}
