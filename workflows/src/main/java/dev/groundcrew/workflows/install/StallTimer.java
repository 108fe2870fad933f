package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.ErrorText;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The timer of a silent install. It is left running while reports come in, since to cancel and
 * start it anew would cost two history events a report; when it fires, the workflow measures the
 * silence and starts it for the rest of the time.
 */
final class StallTimer {

  /** A timer of zero would fire within the same workflow task. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** A deadline that moves by less than this is not worth two history events. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private static final int NAME_BYTES = 100;

  private @Nullable CancellationScope running;
  private long deadlineMillis;
  private boolean fired;

  /**
   * Starts the timer for an installing node, unless one runs that fires early enough.
   *
   * @param cancels whether to cancel a timer that fires too late, or for a failed install; false in
   *     runs that began before timers were cancelled
   */
  void arm(NodeSnapshot node, InstallLimits limits, boolean cancels) {
    if (node.state() == NodeState.INSTALLING && limits.watchesForStalls() && !fired) {
      Duration left = longer(limits.timeout().minus(node.silence()), SHORTEST);
      if (cancels && running != null && firesTooLate(left)) {
        cancel();
      }
      if (running == null) {
        start(left, node);
      }
    } else if (cancels && node.state() == NodeState.INSTALL_FAILED && running != null) {
      cancel();
    }
  }

  /** Whether it fired since the last {@link #acknowledge}. */
  boolean fired() {
    return fired;
  }

  void acknowledge() {
    fired = false;
  }

  private boolean firesTooLate(Duration left) {
    return deadlineMillis - TOLERANCE.toMillis() > Workflow.currentTimeMillis() + left.toMillis();
  }

  private void cancel() {
    CancellationScope timer = Objects.requireNonNull(running);
    running = null;
    timer.cancel();
  }

  private void start(Duration delay, NodeSnapshot node) {
    deadlineMillis = Workflow.currentTimeMillis() + delay.toMillis();
    TimerOptions named = TimerOptions.newBuilder().setSummary(nameFor(node)).build();
    CancellationScope scope =
        Workflow.newCancellationScope(
            () -> {
              var unused =
                  Workflow.newTimer(delay, named)
                      .thenApply(
                          done -> {
                            running = null;
                            fired = true;
                            return done;
                          });
            });
    running = scope;
    scope.run();
  }

  private static String nameFor(NodeSnapshot node) {
    String name =
        node.hostname() == null ? node.mac().value() : node.hostname() + " " + node.mac().value();
    return "silence of " + ErrorText.head(name, NAME_BYTES);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
