package dev.groundcrew.simulator.model;

import static dev.groundcrew.simulator.model.State.ACTIVE;
import static dev.groundcrew.simulator.model.State.INSTALLED;
import static dev.groundcrew.simulator.model.State.INSTALLING;
import static dev.groundcrew.simulator.model.State.PENDING;

import dev.groundcrew.simulator.model.NodeModel.Applied;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The documented rules of reports, which share no code with Groundcrew. */
final class ReportRules {

  private static final String NOTHING_TO_CHANGE = "Status reported successfully";
  private static final String NODE_REPORT = "node_report";

  private ReportRules() {}

  /** The node reports. A node that boots reports with the token of its install. */
  static Applied reported(NodeModel node, Action.Report report) {
    State state = node.state();
    NodeModel heard = heard(node, report);
    return switch (report.status()) {
      case STARTED ->
          state == PENDING
              ? new Applied(started(heard).withProgress(null), "Installation started")
              : new Applied(
                  state == INSTALLING ? heard.withProgress(null) : heard, NOTHING_TO_CHANGE);
      case COMPLETE ->
          state == INSTALLING
              ? new Applied(completed(heard), "Installation completed")
              : new Applied(heard, NOTHING_TO_CHANGE);
      case FAILED ->
          state == INSTALLING
              ? failed(heard, Objects.requireNonNullElse(report.error(), "unknown error"))
              : new Applied(heard, NOTHING_TO_CHANGE);
      case PROGRESS ->
          // The token of the install proves that it has begun.
          state == PENDING && node.profile() != null
              ? new Applied(started(heard), "Installation started")
              : new Applied(heard, NOTHING_TO_CHANGE);
      case FIRST_BOOT -> firstBooted(heard);
    };
  }

  private static NodeModel heard(NodeModel node, Action.Report report) {
    NodeModel seen = report.progress() == null ? node : advancedTo(node, report.progress());
    return node.state() == INSTALLING
        ? seen.with(
            seen.attempts(),
            seen.lastError(),
            seen.progress(),
            seen.failures(),
            seen.boots().heard())
        : seen;
  }

  /** Progress is kept only during an install, and never falls within an attempt. */
  private static NodeModel advancedTo(NodeModel node, int percent) {
    Integer before = node.progress();
    return node.state() == PENDING || node.state() == INSTALLING
        ? node.withProgress(before == null ? percent : Math.max(before, percent))
        : node;
  }

  private static NodeModel started(NodeModel node) {
    return node.moved(INSTALLING, NODE_REPORT, 0, node.lastError(), Map.of());
  }

  private static NodeModel completed(NodeModel node) {
    return node.moved(INSTALLED, NODE_REPORT, 0, null, Map.of()).withProgress(100);
  }

  /** With the token of an install that is under way, it makes up for a lost report of success. */
  private static Applied firstBooted(NodeModel node) {
    NodeModel installed = node.state() == INSTALLING ? completed(node) : node;
    return installed.state() == INSTALLED
        ? new Applied(
            installed.moved(ACTIVE, NODE_REPORT, 0, null, Map.of()),
            "Node transitioned to " + ACTIVE)
        : new Applied(node, NOTHING_TO_CHANGE);
  }

  private static Applied failed(NodeModel node, String error) {
    return node.with(
            node.attempts(),
            node.lastError(),
            node.progress(),
            Stream.concat(node.failures().stream(), Stream.of(error)).toList(),
            node.boots())
        .failed(NODE_REPORT, error);
  }
}
