package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * The alarm clock of a silent install. It is left running while reports come in, since to cancel
 * and start it anew would cost two history events a report; when it rings, the workflow looks
 * whether the install is really silent and sets it for the rest of the time.
 */
final class StallTimer {

  /** A timer of no time at all would ring within the same workflow task. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private boolean running;
  private boolean rang;

  /** Sets the clock for an installing node, unless it runs already. */
  void arm(NodeSnapshot node, InstallLimits limits) {
    if (node.state() == NodeState.INSTALLING && limits.watchesForStalls() && !running && !rang) {
      startFor(limits.timeout().minus(node.silence()));
    }
  }

  /** Whether it rang since the last {@link #acknowledge}. */
  boolean rang() {
    return rang;
  }

  void acknowledge() {
    rang = false;
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
