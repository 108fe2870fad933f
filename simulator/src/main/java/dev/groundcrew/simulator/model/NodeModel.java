package dev.groundcrew.simulator.model;

import static dev.groundcrew.simulator.model.State.DISCOVERED;
import static dev.groundcrew.simulator.model.State.INSTALLED;
import static dev.groundcrew.simulator.model.State.INSTALLING;
import static dev.groundcrew.simulator.model.State.INSTALL_FAILED;
import static dev.groundcrew.simulator.model.State.PENDING;
import static dev.groundcrew.simulator.model.State.RETIRED;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The expected node. It implements the documented rules and shares no code with Groundcrew, so that
 * a mistake in Groundcrew's rules is found.
 *
 * @param progress percent, as last reported
 * @param history its transitions, oldest first
 * @param failures the errors of all failed attempts that were reported, oldest first
 * @param maxAttempts failed attempts after which it is install_failed; 0 = no limit
 */
public record NodeModel(
    State state,
    int attempts,
    @Nullable String lastError,
    @Nullable Integer progress,
    List<AuditRow> history,
    List<String> failures,
    int maxAttempts) {

  private static final String NOTHING_TO_CHANGE = "Status reported successfully";
  private static final String NODE_REPORT = "node_report";

  /** The node after an action, and the expected message of the answer. */
  public record Applied(NodeModel node, String message) {}

  /** A newly registered node. */
  public static NodeModel registered(int maxAttempts) {
    return new NodeModel(DISCOVERED, 0, null, null, List.of(), List.of(), maxAttempts);
  }

  /** Applies {@code action} to the node. */
  public Applied apply(Action action) {
    return switch (action) {
      case Action.MoveTo move -> requested(move.target(), move.force());
      case Action.Retire retire -> requested(RETIRED, false);
      case Action.Report report -> reported(report);
    };
  }

  /** The node after the server has counted a silent attempt. */
  public NodeModel stalled(String error) {
    return failed("system", error).node();
  }

  private Applied requested(State target, boolean force) {
    NodeModel node =
        moved(
            target,
            "admin",
            force ? 0 : attempts,
            force ? null : lastError,
            force ? Map.of("force", true) : Map.of());
    return new Applied(
        target == PENDING ? node.withProgress(null) : node, "Node transitioned to " + target);
  }

  private Applied reported(Action.Report report) {
    NodeModel seen = report.progress() == null ? this : advancedTo(report.progress());
    return switch (report.status()) {
      case STARTED ->
          state == PENDING
              ? new Applied(
                  seen.moved(INSTALLING, NODE_REPORT, 0, lastError, Map.of()).withProgress(null),
                  "Installation started")
              : new Applied(
                  state == INSTALLING ? seen.withProgress(null) : seen, NOTHING_TO_CHANGE);
      case COMPLETE ->
          state == INSTALLING
              ? new Applied(
                  seen.moved(INSTALLED, NODE_REPORT, 0, null, Map.of()).withProgress(100),
                  "Installation completed")
              : new Applied(seen, NOTHING_TO_CHANGE);
      case FAILED ->
          state == INSTALLING
              ? seen.reportedFailure(Objects.requireNonNullElse(report.error(), "unknown error"))
              : new Applied(seen, NOTHING_TO_CHANGE);
      case PROGRESS -> new Applied(seen, NOTHING_TO_CHANGE);
    };
  }

  private Applied reportedFailure(String error) {
    return new NodeModel(
            state,
            attempts,
            lastError,
            progress,
            history,
            Stream.concat(failures.stream(), Stream.of(error)).toList(),
            maxAttempts)
        .failed(NODE_REPORT, error);
  }

  private Applied failed(String by, String error) {
    int attempt = attempts + 1;
    return maxAttempts > 0 && attempt >= maxAttempts
        ? new Applied(
            moved(INSTALL_FAILED, by, attempt, error, Map.of("error", error, "attempt", attempt)),
            "Installation failed after %d attempts".formatted(attempt))
        : new Applied(
            new NodeModel(state, attempt, error, progress, history, failures, maxAttempts),
            "Installation failed (attempt %d), will retry".formatted(attempt));
  }

  private NodeModel moved(
      State to, String by, int attempts, @Nullable String lastError, Map<String, Object> metadata) {
    AuditRow row = new AuditRow(state.toString(), to.toString(), by, metadata);
    return new NodeModel(
        to,
        attempts,
        lastError,
        progress,
        Stream.concat(history.stream(), Stream.of(row)).toList(),
        failures,
        maxAttempts);
  }

  private NodeModel withProgress(@Nullable Integer percent) {
    return new NodeModel(state, attempts, lastError, percent, history, failures, maxAttempts);
  }

  /** Progress is kept only during an install, and never falls within an attempt. */
  private NodeModel advancedTo(int percent) {
    return state == PENDING || state == INSTALLING
        ? withProgress(progress == null ? percent : Math.max(progress, percent))
        : this;
  }
}
