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
import java.util.stream.Stream;

/**
 * The rules of the state machine, as one pure function: the same node, event and limits always give
 * the same decision. The install workflow and the API both decide with it.
 */
public final class StateMachine {

  static final String NOTHING_TO_CHANGE = "Status reported successfully";
  static final String UNKNOWN_ERROR = "unknown error";

  private StateMachine() {}

  /** What {@code event} does to {@code node} under {@code limits}. */
  public static Decision decide(NodeSnapshot node, NodeEvent event, InstallLimits limits) {
    return switch (event) {
      case NodeEvent.Report report -> onReport(node, report, limits);
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
          node.state() == PENDING
              ? givenUp(node, givenUp)
              : new NoChange("No longer pending");
    };
  }

  private static Decision onReport(
      NodeSnapshot node, NodeEvent.Report report, InstallLimits limits) {
    // Whatever an installer says with its install's token proves that this install has begun.
    boolean begins = node.state() == PENDING && report.ofThisInstall();
    return switch (report.status()) {
      case STARTED ->
          node.state() == PENDING ? started(node, report) : new NoChange(NOTHING_TO_CHANGE);
      case PROGRESS -> begins ? started(node, report) : new NoChange(NOTHING_TO_CHANGE);
      case COMPLETE ->
          node.state() == INSTALLING || begins
              ? completed(node, report, INSTALLED, "Installation completed")
              : new NoChange(NOTHING_TO_CHANGE);
      case FAILED -> {
        if (begins) {
          yield failedFirst(node, report, limits);
        }
        yield node.state() == INSTALLING
            ? onFailure(node, report, errorOf(report), limits)
            : new NoChange(NOTHING_TO_CHANGE);
      }
      case FIRST_BOOT -> onFirstBoot(node, report);
    };
  }

  /**
   * The installed system runs. It completes its install only with that install's token: by another
   * proof it may be the system of before.
   */
  private static Decision onFirstBoot(NodeSnapshot node, NodeEvent.Report report) {
    boolean completes =
        report.ofThisInstall() && (node.state() == PENDING || node.state() == INSTALLING);
    NodeState next = report.next();
    if (next == null) {
      return completes
          ? completed(node, report, INSTALLED, "Installation completed")
          : new NoChange(NOTHING_TO_CHANGE);
    }
    return completes || node.state() == INSTALLED
        ? completed(node, report, next, "Node transitioned to " + next)
        : new NoChange(NOTHING_TO_CHANGE);
  }

  private static String errorOf(NodeEvent.Report report) {
    String error = report.error();
    return error == null ? UNKNOWN_ERROR : ErrorText.forHistory(error);
  }

  /** A pending install's first report is a failed attempt: it begins, and that attempt counts. */
  private static Decision failedFirst(
      NodeSnapshot node, NodeEvent.Report report, InstallLimits limits) {
    return switch (onFailure(withoutAttempts(node), report, errorOf(report), limits)) {
      case CountFailure counted ->
          new Transition(
              PENDING,
              null,
              INSTALLING,
              report.source(),
              null,
              null,
              counted.attempts(),
              ErrorChange.SET,
              counted.lastError(),
              new Failure(counted.lastError(), counted.attempts()),
              false,
              counted.message());
      case Transition last ->
          new Transition(
              PENDING,
              List.of(INSTALLING),
              last.to(),
              last.triggeredBy(),
              null,
              null,
              last.attempts(),
              last.errorChange(),
              last.lastError(),
              last.failure(),
              false,
              last.message());
      case NoChange noChange -> noChange;
      case Reject reject -> reject;
    };
  }

  private static NodeSnapshot withoutAttempts(NodeSnapshot node) {
    return new NodeSnapshot(
        node.id(),
        node.mac(),
        node.hostname(),
        node.state(),
        node.version(),
        node.revision(),
        0,
        node.lastError(),
        node.silence());
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

  /** The install begins: its attempts begin anew. */
  private static Transition started(NodeSnapshot node, NodeEvent.Report report) {
    return new Transition(
        node.state(),
        null,
        INSTALLING,
        report.source(),
        null,
        null,
        0,
        ErrorChange.KEEP,
        node.lastError(),
        null,
        false,
        "Installation started");
  }

  /** The install is over, and was a success: the states that were not told of are passed, too. */
  private static Transition completed(
      NodeSnapshot node, NodeEvent.Report report, NodeState to, String message) {
    List<NodeState> passed =
        Stream.of(INSTALLING, INSTALLED)
            .filter(state -> state.compareTo(node.state()) > 0 && state.compareTo(to) < 0)
            .toList();
    return new Transition(
        node.state(),
        passed.isEmpty() ? null : passed,
        to,
        report.source(),
        null,
        null,
        0,
        ErrorChange.CLEAR,
        null,
        null,
        false,
        message);
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
