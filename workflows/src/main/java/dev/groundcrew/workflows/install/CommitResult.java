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

  /** Whether the workflow is to load other events once its queue is empty. */
  boolean more();

  /**
   * The decision is in the database.
   *
   * @param more whether other events of the node wait to be applied: the workflow loads them once
   *     its queue is empty
   */
  record Committed(NodeSnapshot node, InstallSettings settings, boolean more)
      implements CommitResult {}

  /**
   * Nothing was written: the world is not as the decision believed. Decide again.
   *
   * @param earlier events received before this one and not yet applied, oldest first; they go
   *     first. At most 100: if there are others, the next commit of this event is stale again.
   */
  record Stale(NodeSnapshot node, InstallSettings settings, List<NodeEvent> earlier)
      implements CommitResult {

    /** False: the event stays queued, and its next commit says what is earlier. */
    @Override
    public boolean more() {
      return false;
    }
  }

  /**
   * The event was applied before, or set aside as dead; nothing was written now.
   *
   * @param more whether other events of the node wait to be applied
   */
  record AlreadyApplied(NodeSnapshot node, InstallSettings settings, boolean more)
      implements CommitResult {}
}
