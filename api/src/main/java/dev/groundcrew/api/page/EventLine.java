package dev.groundcrew.api.page;

import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.workflows.node.ErrorText;
import dev.groundcrew.workflows.node.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An event as the page shows it.
 *
 * @param status {@code queued}, {@code applied}, {@code refused}, {@code dead} or {@code discarded}
 * @param text what came of it
 * @param detail what was said besides: a comment, a step
 * @param error an installer's error text, at most its first KiB
 */
record EventLine(
    String id,
    String nodeId,
    Moment at,
    String kind,
    String by,
    String status,
    String text,
    @Nullable String detail,
    @Nullable String error) {

  private static final int ERROR_BYTES = 1024;

  static EventLine of(StoredEvent event) {
    String error = event.error();
    String user = event.userId();
    return new EventLine(
        event.id().toString(),
        event.nodeId().toString(),
        Moment.of(event.receivedAt()),
        Names.words(event.kind().wireName()),
        user == null ? Names.words(event.source().wireName()) : user,
        event.status(),
        text(event),
        detail(event),
        error == null ? null : ErrorText.head(error, ERROR_BYTES));
  }

  private static String text(StoredEvent event) {
    Outcome outcome = event.outcome();
    if (outcome != null) {
      return outcome.message();
    }
    String reason = event.deadReason();
    return event.dead() && reason != null ? "Set aside: " + reason : "Accepted, will be applied";
  }

  private static @Nullable String detail(StoredEvent event) {
    return event
        .payload()
        .path("comment")
        .asStringOpt()
        .or(() -> event.payload().path("step").asStringOpt())
        .orElse(null);
  }
}
