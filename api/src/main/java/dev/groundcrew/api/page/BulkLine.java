package dev.groundcrew.api.page;

import dev.groundcrew.store.bulk.Bulk;
import dev.groundcrew.store.bulk.BulkAction;
import org.jspecify.annotations.Nullable;

/**
 * A bulk, as lists and its own page show it.
 *
 * @param finished how many nodes have their result
 */
record BulkLine(
    String id,
    String action,
    @Nullable String comment,
    @Nullable String by,
    String status,
    int total,
    int finished,
    int done,
    int refused,
    int failed,
    int cancelled,
    Moment created,
    @Nullable Moment ended,
    boolean running,
    boolean needsAdmin) {

  static BulkLine of(Bulk bulk) {
    Bulk.Counts counts = bulk.counts();
    return new BulkLine(
        bulk.id().toString(),
        words(bulk.action()),
        comment(bulk.action()),
        bulk.userId(),
        bulk.status(),
        bulk.total(),
        bulk.total() - counts.pending(),
        counts.done(),
        counts.refused(),
        counts.failed(),
        counts.cancelled(),
        Moment.of(bulk.createdAt()),
        Moment.ofNullable(bulk.finishedAt()),
        bulk.finishedAt() == null,
        bulk.action().needsAdmin());
  }

  /** What is done, in words. */
  static String words(BulkAction action) {
    return switch (action) {
      case BulkAction.ToState to ->
          (to.force() ? "Force to " : "Move to ") + Names.words(to.target().wireName());
      case BulkAction.Profile profile -> "Set the profile " + profile.profile();
      case BulkAction.Group group -> "Set the group " + group.groupId();
      case BulkAction.AddTag add -> "Add the tag " + add.tag();
      case BulkAction.RemoveTag remove -> "Remove the tag " + remove.tag();
      case BulkAction.Abort abort -> "Abort";
      case BulkAction.Retire retire -> "Retire";
      case BulkAction.Purge purge -> "Purge";
      case BulkAction.Reinstall reinstall -> "Reinstall";
    };
  }

  private static @Nullable String comment(BulkAction action) {
    return switch (action) {
      case BulkAction.ToState to -> to.comment();
      case BulkAction.Abort abort -> abort.comment();
      case BulkAction.Retire retire -> retire.comment();
      case BulkAction.Purge purge -> purge.comment();
      case BulkAction.Reinstall reinstall -> reinstall.comment();
      case BulkAction.Profile profile -> null;
      case BulkAction.Group group -> null;
      case BulkAction.AddTag add -> null;
      case BulkAction.RemoveTag remove -> null;
    };
  }
}
