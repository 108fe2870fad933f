package dev.groundcrew.store.transition;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An admin's request for another state. Its JSON form is the payload of the event that keeps it.
 *
 * @param force resets attempts and error
 * @param comment why; kept in the audit row
 * @param userId who, where the API knows
 */
public record TransitionCommand(
    @JsonProperty("state") NodeState target,
    boolean force,
    @Nullable String comment,
    @Nullable String userId) {

  NodeEvent.TransitionRequest toEvent(UUID eventId) {
    return new NodeEvent.TransitionRequest(eventId, target, force, comment, userId);
  }
}
