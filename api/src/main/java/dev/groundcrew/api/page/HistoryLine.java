package dev.groundcrew.api.page;

import dev.groundcrew.store.history.HistoryEntry;
import org.jspecify.annotations.Nullable;

/** A transition as the page shows it. */
record HistoryLine(
    Moment at,
    String from,
    String to,
    String by,
    @Nullable String comment,
    @Nullable String error) {

  static HistoryLine of(HistoryEntry entry) {
    String user = entry.userId();
    return new HistoryLine(
        Moment.of(entry.createdAt()),
        Names.words(entry.fromState().wireName()),
        Names.words(entry.toState().wireName()),
        user == null ? Names.words(entry.triggeredBy().wireName()) : user,
        entry.comment(),
        entry.metadata() == null
            ? null
            : entry.metadata().path("error").asStringOpt().orElse(null));
  }
}
