package dev.groundcrew.api.event.stream;

import dev.groundcrew.workflows.node.NodeState;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a listener gets.
 *
 * @param states that a node enters; empty for all changes
 * @param nodeId null for all nodes
 */
public record StreamFilter(Set<String> states, @Nullable UUID nodeId) {

  /** All changes. */
  public static final StreamFilter ALL = new StreamFilter(Set.of(), null);

  static StreamFilter of(Set<NodeState> states, @Nullable UUID nodeId) {
    return new StreamFilter(
        states.stream().map(NodeState::wireName).collect(Collectors.toUnmodifiableSet()), nodeId);
  }

  boolean takes(Told told) {
    return (states.isEmpty() || states.contains(told.state()))
        && (nodeId == null || nodeId.equals(told.nodeId()));
  }
}
