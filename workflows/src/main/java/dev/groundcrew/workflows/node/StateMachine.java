package dev.groundcrew.workflows.node;

import static dev.groundcrew.workflows.node.NodeState.INSTALLED;
import static dev.groundcrew.workflows.node.NodeState.INSTALLING;
import static dev.groundcrew.workflows.node.NodeState.INSTALL_FAILED;
import static dev.groundcrew.workflows.node.NodeState.PENDING;

import dev.groundcrew.workflows.node.Decision.CountFailure;
import dev.groundcrew.workflows.node.Decision.ErrorChange;
import dev.groundcrew.workflows.node.Decision.Failure;
import dev.groundcrew.workflows.node.Decision.NoChange;
import dev.groundcrew.workflows.node.Decision.Reject;
import dev.groundcrew.workflows.node.Decision.Transition;
import java.util.List;

/**
 * The rules of the state machine, as one pure function: the same node, event and limits always give
 * the same decision. The install workflow and the API both decide with it.
 */
public final class StateMachine {

  private StateMachine() {}

  /** What {@code event} does to {@code node} under {@code limits}. */
  public static Decision decide(NodeSnapshot node, NodeEvent event, InstallLimits limits) {
    return switch (event) {
      case NodeEvent.Report report -> ReportRules.decide(node, report, limits);
      case NodeEvent.TransitionRequest request -> onRequest(node, request, limits);
      case NodeEvent.Abort abort -> onAbort(node, abort);
      case NodeEvent.Stall stall ->
          node.state() == INSTALLING
              ? onFailure(node, stall, "no report for " + limits.timeoutText(), limits)
              : new NoChange("No longer installing");
      case NodeEvent.Cancellation cancellation ->
          node.state() == INSTALLING
              ? failed(node, cancellation, node.attempts(), "cancelled", "Installation cancelled")
              : new NoChange("The node keeps its state");
      case NodeEvent.BootedAgain again ->
          node.state() == INSTALLING
              ? onFailure(node, again, "booted again without a report", limits)
              : new NoChange("No longer installing");
      case NodeEvent.GivenUp givenUp ->
          node.state() == PENDING ? givenUp(node, givenUp) : new NoChange("No longer pending");
    };
  }

  /** One more attempt of the installing node has failed. */
  static Decision onFailure(
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
    Long expected = request.expectedRevision();
    if (expected != null && expected != node.revision()) {
      return new Reject(staleVersion(expected, node.revision()), Refusal.STALE_VERSION);
    }
    if (!from.next().contains(to)) {
      return invalidTransition(from, to);
    }
    if (from == INSTALL_FAILED
        && to == PENDING
        && !request.force()
        && limits.reachedBy(node.attempts())) {
      return new Reject(
          "Max install attempts (%d) exceeded. Use force=true to reset and retry."
              .formatted(limits.maxAttempts()),
          Refusal.ATTEMPTS_EXCEEDED);
    }
    boolean reset = request.force() || to == INSTALLED;
    return new Transition(
        from,
        null,
        to,
        request.source(),
        request.userId(),
        request.comment(),
        reset ? 0 : node.attempts(),
        reset ? ErrorChange.CLEAR : ErrorChange.KEEP,
        reset ? null : node.lastError(),
        null,
        request.force(),
        "Node transitioned to " + to);
  }

  private static Decision onAbort(NodeSnapshot node, NodeEvent.Abort abort) {
    if (node.state() != PENDING && node.state() != INSTALLING) {
      return invalidTransition(node.state(), INSTALL_FAILED);
    }
    return new Transition(
        node.state(),
        node.state() == PENDING ? List.of(INSTALLING) : null,
        INSTALL_FAILED,
        abort.source(),
        abort.userId(),
        abort.comment(),
        node.attempts(),
        ErrorChange.SET,
        "aborted",
        new Failure("aborted", node.attempts()),
        false,
        "Installation aborted");
  }

  /**
   * Why a request for the revision {@code expected} is refused; see RFC 9110, section 13.1.1.
   *
   * @param present the node's revision
   */
  public static String staleVersion(long expected, long present) {
    return "The node has changed: If-Match names revision %d, the node is at revision %d"
        .formatted(expected, present);
  }

  private static Reject invalidTransition(NodeState from, NodeState to) {
    return new Reject(
        "Invalid state transition from '%s' to '%s'. Valid transitions: %s"
            .formatted(from, to, from.next()),
        Refusal.INVALID_TRANSITION);
  }

  private static Transition givenUp(NodeSnapshot node, NodeEvent.GivenUp givenUp) {
    return new Transition(
        PENDING,
        List.of(INSTALLING),
        INSTALL_FAILED,
        givenUp.source(),
        null,
        null,
        givenUp.scripts(),
        ErrorChange.SET,
        givenUp.error(),
        new Failure(givenUp.error(), givenUp.scripts()),
        false,
        "Installation failed: " + givenUp.error());
  }

  private static Transition failed(
      NodeSnapshot node, NodeEvent event, int attempts, String error, String message) {
    return new Transition(
        node.state(),
        null,
        INSTALL_FAILED,
        event.source(),
        null,
        null,
        attempts,
        ErrorChange.SET,
        error,
        new Failure(error, attempts),
        false,
        message);
  }
}
