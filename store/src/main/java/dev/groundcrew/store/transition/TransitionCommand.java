package dev.groundcrew.store.transition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an admin asks of a node's state. Its JSON form is the payload of the event that keeps it.
 * The comment is kept in the audit row, with the name of who asked, where the API knows it.
 */
public sealed interface TransitionCommand {

  /** Who asked; null where the API does not know. Kept in the event's own column. */
  @Nullable String userId();

  /** The revision the node must be at, from If-Match; null for any. */
  @Nullable Long expectedRevision();

  /** What the rules decide on. */
  NodeEvent toEvent(UUID eventId);

  /**
   * Another state.
   *
   * @param force resets attempts and error, and lets a node whose attempts are used up be retried
   */
  record To(
      @JsonProperty("state") NodeState target,
      boolean force,
      @Nullable String comment,
      @JsonIgnore @Nullable String userId,
      @JsonProperty("expected_revision") @Nullable Long expectedRevision)
      implements TransitionCommand {

    /** A request without a comment, by no one known, for any revision. */
    public To(NodeState target, boolean force) {
      this(target, force, null, null, null);
    }

    @Override
    public NodeEvent toEvent(UUID eventId) {
      return new NodeEvent.TransitionRequest(
          eventId, target, force, comment, userId, expectedRevision);
    }
  }

  /** The end of an install that is pending or under way. */
  record Abort(@Nullable String comment, @JsonIgnore @Nullable String userId)
      implements TransitionCommand {

    @Override
    @JsonIgnore
    public @Nullable Long expectedRevision() {
      return null;
    }

    @Override
    public NodeEvent toEvent(UUID eventId) {
      return new NodeEvent.Abort(eventId, comment, userId);
    }
  }
}
