package dev.groundcrew.api.page;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.workflows.node.NodeState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node in the list. */
record NodeLine(
    String id,
    String name,
    String mac,
    String state,
    String stateName,
    @Nullable Integer progress,
    Moment since,
    int attempts,
    @Nullable String group,
    @Nullable String profile,
    List<String> tags,
    @Nullable Moment seen) {

  static NodeLine of(Node node) {
    return new NodeLine(
        node.id().toString(),
        Names.of(node),
        node.macAddress().value(),
        node.state().wireName(),
        Names.words(node.state().wireName()),
        node.state() == NodeState.INSTALLING ? node.installProgress() : null,
        Moment.of(node.stateChangedAt()),
        node.installAttempts(),
        node.groupId(),
        node.profile(),
        node.tags(),
        Moment.ofNullable(node.lastSeenAt()));
  }

  /** What a browser says that it shows: which node, and what of it. */
  public String mark() {
    return id + NodeChanges.BETWEEN + Freshness.of(this);
  }
}
