package dev.groundcrew.workflows.node;

import static dev.groundcrew.workflows.node.NodeState.INSTALLED;
import static dev.groundcrew.workflows.node.NodeState.INSTALLING;
import static dev.groundcrew.workflows.node.NodeState.PENDING;

import dev.groundcrew.workflows.node.Decision.CountFailure;
import dev.groundcrew.workflows.node.Decision.ErrorChange;
import dev.groundcrew.workflows.node.Decision.Failure;
import dev.groundcrew.workflows.node.Decision.NoChange;
import dev.groundcrew.workflows.node.Decision.Reject;
import dev.groundcrew.workflows.node.Decision.Transition;
import java.util.List;
import java.util.stream.Stream;

/** What a machine's report does to its node. */
final class ReportRules {

  static final String NOTHING_TO_CHANGE = "Status reported successfully";
  static final String UNKNOWN_ERROR = "unknown error";

  private ReportRules() {}

  static Decision decide(NodeSnapshot node, NodeEvent.Report report, InstallLimits limits) {
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
            ? StateMachine.onFailure(node, report, errorOf(report), limits)
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
    return switch (StateMachine.onFailure(withoutAttempts(node), report, errorOf(report), limits)) {
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
}
