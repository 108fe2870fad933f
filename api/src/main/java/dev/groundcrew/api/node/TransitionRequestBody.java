package dev.groundcrew.api.node;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.node.NodeState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The body of PATCH /nodes/{id}/state.
 *
 * @param comment why; kept in the audit row
 * @param force resets attempts and error; false if not given
 */
record TransitionRequestBody(
    @NotNull(message = "is required")
        @Pattern(regexp = Formats.STATE, message = Formats.STATE_MESSAGE)
        String state,
    @Nullable @Size(max = Formats.COMMENT_MAX) String comment,
    @Nullable Boolean force) {

  TransitionCommand.To toCommand(@Nullable String userId, @Nullable Long expectedRevision) {
    return new TransitionCommand.To(
        NodeState.parse(state), Boolean.TRUE.equals(force), comment, userId, expectedRevision);
  }
}
