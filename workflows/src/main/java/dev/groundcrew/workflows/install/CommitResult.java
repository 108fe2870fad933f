package dev.groundcrew.workflows.install;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import java.util.List;

/** What came of a commit; always with the node as it is now. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CommitResult.Committed.class, name = "committed"),
  @JsonSubTypes.Type(value = CommitResult.Stale.class, name = "stale"),
  @JsonSubTypes.Type(value = CommitResult.AlreadyApplied.class, name = "already_applied")
})
public sealed interface CommitResult {

  NodeSnapshot node();

  InstallSettings settings();

  /** The decision is in the database. */
  record Committed(NodeSnapshot node, InstallSettings settings) implements CommitResult {}

  /**
   * Nothing was written: the world is not as the decision believed. Decide again.
   *
   * @param earlier events received before this one and not yet applied, oldest first; they go first
   */
  record Stale(NodeSnapshot node, InstallSettings settings, List<NodeEvent> earlier)
      implements CommitResult {}

  /** The event was applied before; nothing was written now. */
  record AlreadyApplied(NodeSnapshot node, InstallSettings settings) implements CommitResult {}
}
