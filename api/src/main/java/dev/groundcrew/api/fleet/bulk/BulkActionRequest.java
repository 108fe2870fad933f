package dev.groundcrew.api.fleet.bulk;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.bulk.BulkAction;
import dev.groundcrew.workflows.node.NodeState;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What to do to each node: exactly one of state, profile, group_id, add_tag, remove_tag, abort,
 * retire, purge and reinstall.
 *
 * @param force with state only: resets attempts and error
 * @param comment with state, abort, retire, purge and reinstall only: why; kept in the audit rows
 * @param abort true
 * @param retire true; takes an admin
 * @param purge true; takes an admin
 * @param reinstall true: installed and active nodes become pending, by way of the states between
 */
record BulkActionRequest(
    @Nullable @Pattern(regexp = Formats.STATE, message = Formats.STATE_MESSAGE) String state,
    @Nullable Boolean force,
    @Nullable @Size(max = Formats.COMMENT_MAX) String comment,
    @Nullable
        @Size(min = 1, max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.ONE_LINE, message = Formats.ONE_LINE_MESSAGE)
        String profile,
    @Nullable
        @Size(min = 1, max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.ONE_LINE, message = Formats.ONE_LINE_MESSAGE)
        String groupId,
    @Nullable @Pattern(regexp = Formats.TAG, message = Formats.TAG_MESSAGE) String addTag,
    @Nullable @Pattern(regexp = Formats.TAG, message = Formats.TAG_MESSAGE) String removeTag,
    @Nullable @AssertTrue(message = "must be true, or not be given") Boolean abort,
    @Nullable @AssertTrue(message = "must be true, or not be given") Boolean retire,
    @Nullable @AssertTrue(message = "must be true, or not be given") Boolean purge,
    @Nullable @AssertTrue(message = "must be true, or not be given") Boolean reinstall) {

  /**
   * What it means.
   *
   * @throws RequestRefusedException 400 if it is not exactly one action, or has a force or comment
   *     that would be lost
   */
  BulkAction toAction() {
    List<BulkAction> actions =
        Stream.of(
                state == null
                    ? null
                    : new BulkAction.ToState(
                        NodeState.parse(state), Boolean.TRUE.equals(force), comment),
                profile == null ? null : new BulkAction.Profile(profile),
                groupId == null ? null : new BulkAction.Group(groupId),
                addTag == null ? null : new BulkAction.AddTag(addTag.toLowerCase(Locale.ROOT)),
                removeTag == null
                    ? null
                    : new BulkAction.RemoveTag(removeTag.toLowerCase(Locale.ROOT)),
                abort == null ? null : new BulkAction.Abort(comment),
                retire == null ? null : new BulkAction.Retire(comment),
                purge == null ? null : new BulkAction.Purge(comment),
                reinstall == null ? null : new BulkAction.Reinstall(comment))
            .filter(Objects::nonNull)
            .<BulkAction>map(Objects::requireNonNull)
            .toList();
    if (actions.size() != 1) {
      throw invalid(
          "action must hold exactly one of state, profile, group_id, add_tag, remove_tag, abort,"
              + " retire, purge, reinstall");
    }
    if (force != null && state == null) {
      throw invalid("force goes with state only");
    }
    if (comment != null && !takesComment(actions.getFirst())) {
      throw invalid("comment goes with state, abort, retire, purge and reinstall only");
    }
    return actions.getFirst();
  }

  private static boolean takesComment(BulkAction action) {
    return switch (action) {
      case BulkAction.Profile profile -> false;
      case BulkAction.Group group -> false;
      case BulkAction.AddTag add -> false;
      case BulkAction.RemoveTag remove -> false;
      case BulkAction.ToState to -> true;
      case BulkAction.Abort abort -> true;
      case BulkAction.Retire retire -> true;
      case BulkAction.Purge purge -> true;
      case BulkAction.Reinstall reinstall -> true;
    };
  }

  private static RequestRefusedException invalid(String detail) {
    return new RequestRefusedException(
        HttpStatus.BAD_REQUEST, ProblemCode.VALIDATION_FAILED, detail);
  }
}
