package dev.groundcrew.workflows.node;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nodes to decide on. */
final class Nodes {

  private Nodes() {}

  static NodeSnapshot node(NodeState state) {
    return node(state, 0, null);
  }

  static NodeSnapshot node(NodeState state, int attempts, @Nullable String lastError) {
    return new NodeSnapshot(
        new UUID(0, 1),
        new MacAddress("52:54:00:12:34:56"),
        "rack1-07",
        state,
        7,
        3,
        attempts,
        lastError,
        Duration.ZERO);
  }

  static NodeEvent.Report report(ReportStatus status, @Nullable String error) {
    return NodeEvent.Report.of(UUID.randomUUID(), status, error);
  }

  static NodeEvent.TransitionRequest request(NodeState target, boolean force) {
    return new NodeEvent.TransitionRequest(
        UUID.randomUUID(), target, force, "a comment", "an admin", null);
  }

  /** A transition that no person asked for. */
  static Decision.Transition transition(
      NodeState from,
      NodeState to,
      TriggeredBy by,
      int attempts,
      Decision.ErrorChange errorChange,
      @Nullable String lastError,
      Decision.@Nullable Failure failure,
      String message) {
    return new Decision.Transition(
        from, null, to, by, null, null, attempts, errorChange, lastError, failure, false, message);
  }

  /** The node after the decision was committed. */
  static NodeSnapshot after(NodeSnapshot node, Decision decision) {
    return switch (decision) {
      case Decision.Transition t -> changed(node, t.to(), t.attempts(), t.lastError());
      case Decision.CountFailure c -> changed(node, node.state(), c.attempts(), c.lastError());
      case Decision.NoChange n -> node;
      case Decision.Reject r -> node;
    };
  }

  private static NodeSnapshot changed(
      NodeSnapshot node, NodeState state, int attempts, @Nullable String lastError) {
    return new NodeSnapshot(
        node.id(),
        node.mac(),
        node.hostname(),
        state,
        node.version() + 1,
        node.revision() + 1,
        attempts,
        lastError,
        node.silence());
  }
}
