package dev.groundcrew.workflows.node;

import static dev.groundcrew.workflows.node.NodeState.INSTALLED;
import static dev.groundcrew.workflows.node.NodeState.INSTALLING;
import static dev.groundcrew.workflows.node.NodeState.INSTALL_FAILED;
import static dev.groundcrew.workflows.node.NodeState.PENDING;

import dev.groundcrew.workflows.node.Decision.CountFailure;
import dev.groundcrew.workflows.node.Decision.Failure;
import dev.groundcrew.workflows.node.Decision.NoChange;
import dev.groundcrew.workflows.node.Decision.Reject;
import dev.groundcrew.workflows.node.Decision.Transition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the state machine, as one pure function: the same node, event and limits always give
 * the same decision. The install workflow and the API both decide with it.
 */
public final class Decide {

  static final String NOTHING_TO_CHANGE = "Status reported successfully";
  static final String UNKNOWN_ERROR = "unknown error";

  private Decide() {}

  /** What {@code event} does to {@code node} under {@code limits}. */
  public static Decision decide(NodeSnapshot node, NodeEvent event, InstallLimits limits) {
    return switch (event) {
      case NodeEvent.Report report -> onReport(node, report, limits);
      case NodeEvent.TransitionRequest request -> onRequest(node, request, limits);
      case NodeEvent.Stall stall ->
          node.state() == INSTALLING
              ? onFailure(node, stall, "no report for " + limits.timeoutText(), limits)
              : new NoChange("No longer installing");
      case NodeEvent.Cancellation cancellation ->
          node.state() == INSTALLING
              ? failed(node, cancellation, node.attempts(), "cancelled", "Installation cancelled")
              : new NoChange("The node keeps its state");
    };
  }

  private static Decision onReport(
      NodeSnapshot node, NodeEvent.Report report, InstallLimits limits) {
    return switch (report.status()) {
      case STARTED ->
          node.state() == PENDING
              ? changed(node, report, INSTALLING, 0, node.lastError(), "Installation started")
              : new NoChange(NOTHING_TO_CHANGE);
      case COMPLETE ->
          node.state() == INSTALLING
              ? changed(node, report, INSTALLED, 0, null, "Installation completed")
              : new NoChange(NOTHING_TO_CHANGE);
      case FAILED ->
          node.state() == INSTALLING
              ? onFailure(
                  node, report, Objects.requireNonNullElse(report.error(), UNKNOWN_ERROR), limits)
              : new NoChange(NOTHING_TO_CHANGE);
      case PROGRESS -> new NoChange(NOTHING_TO_CHANGE);
    };
  }

  private static Decision onFailure(
      NodeSnapshot node, NodeEvent event, String error, InstallLimits limits) {
    int attempts = node.attempts() + 1;
    return limits.reachedBy(attempts)
        ? failed(
            node, event, attempts, error, "Installation failed after " + attempts + " attempts")
        : new CountFailure(
            attempts, error, "Installation failed (attempt " + attempts + "), will retry");
  }

  private static Decision onRequest(
      NodeSnapshot node, NodeEvent.TransitionRequest request, InstallLimits limits) {
    NodeState from = node.state();
    NodeState to = request.target();
    if (!from.next().contains(to)) {
      return new Reject(
          "Invalid state transition from '%s' to '%s'. Valid transitions: %s"
              .formatted(from, to, from.next()));
    }
    if (from == INSTALL_FAILED
        && to == PENDING
        && !request.force()
        && limits.reachedBy(node.attempts())) {
      return new Reject(
          "Max install attempts (%d) exceeded. Use force=true to reset and retry."
              .formatted(limits.maxAttempts()));
    }
    boolean reset = request.force() || to == INSTALLED;
    return new Transition(
        from,
        to,
        request.source(),
        request.userId(),
        request.comment(),
        reset ? 0 : node.attempts(),
        reset ? null : node.lastError(),
        null,
        "Node transitioned to " + to);
  }

  private static Transition changed(
      NodeSnapshot node,
      NodeEvent event,
      NodeState to,
      int attempts,
      @Nullable String lastError,
      String message) {
    return new Transition(
        node.state(), to, event.source(), null, null, attempts, lastError, null, message);
  }

  private static Transition failed(
      NodeSnapshot node, NodeEvent event, int attempts, String error, String message) {
    return new Transition(
        node.state(),
        INSTALL_FAILED,
        event.source(),
        null,
        null,
        attempts,
        error,
        new Failure(error, attempts),
        message);
  }
}
