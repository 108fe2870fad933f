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
 * A node as it must be. Written from Groundcrew's documentation and sharing no code with it, so
 * that a mistake in the rules shows.
 *
 * @param progress percent, as last reported
 * @param history its transitions, oldest first
 * @param maxAttempts failed attempts after which it is install_failed; 0 = no limit
 */
public record NodeModel(
    State state,
    int attempts,
    @Nullable String lastError,
    @Nullable Integer progress,
    List<AuditRow> history,
    int maxAttempts) {

  private static final String NOTHING_TO_CHANGE = "Status reported successfully";
  private static final String NODE_REPORT = "node_report";

  /** What an action makes of a node, and what must be said of it. */
  public record Applied(NodeModel node, String message) {}

  /** A node that was just registered. */
  public static NodeModel registered(int maxAttempts) {
    return new NodeModel(DISCOVERED, 0, null, null, List.of(), maxAttempts);
  }

  /** What {@code action} makes of the node. */
  public Applied apply(Action action) {
    return switch (action) {
      case Action.MoveTo move -> requested(move.target(), move.force());
      case Action.Retire retire -> requested(RETIRED, false);
      case Action.Report report -> reported(report);
    };
  }

  /** The node after an attempt that went silent. */
  public NodeModel stalled(String error) {
    return failed("system", error).node();
  }

  private Applied requested(State target, boolean force) {
    NodeModel node =
        moved(target, "admin", force ? 0 : attempts, force ? null : lastError, Map.of());
    return new Applied(
        target == PENDING ? node.withProgress(null) : node, "Node transitioned to " + target);
  }

  private Applied reported(Action.Report report) {
    NodeModel seen = report.progress() == null ? this : withProgress(report.progress());
    return switch (report.status()) {
      case STARTED ->
          state == PENDING
              ? new Applied(
                  seen.moved(INSTALLING, NODE_REPORT, 0, lastError, Map.of()),
                  "Installation started")
              : new Applied(seen, NOTHING_TO_CHANGE);
      case COMPLETE ->
          state == INSTALLING
              ? new Applied(
                  seen.moved(INSTALLED, NODE_REPORT, 0, null, Map.of()).withProgress(100),
                  "Installation completed")
              : new Applied(seen, NOTHING_TO_CHANGE);
      case FAILED ->
          state == INSTALLING
              ? seen.failed(
                  NODE_REPORT, Objects.requireNonNullElse(report.error(), "unknown error"))
              : new Applied(seen, NOTHING_TO_CHANGE);
      case PROGRESS -> new Applied(seen, NOTHING_TO_CHANGE);
    };
  }

  private Applied failed(String by, String error) {
    int failures = attempts + 1;
    return maxAttempts > 0 && failures >= maxAttempts
        ? new Applied(
            moved(INSTALL_FAILED, by, failures, error, Map.of("error", error, "attempt", failures)),
            "Installation failed after %d attempts".formatted(failures))
        : new Applied(
            new NodeModel(state, failures, error, progress, history, maxAttempts),
            "Installation failed (attempt %d), will retry".formatted(failures));
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
        maxAttempts);
  }

  private NodeModel withProgress(@Nullable Integer percent) {
    return new NodeModel(state, attempts, lastError, percent, history, maxAttempts);
  }
}
