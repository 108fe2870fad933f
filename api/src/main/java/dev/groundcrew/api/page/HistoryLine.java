package dev.groundcrew.api.page;

import dev.groundcrew.store.history.HistoryEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A transition as the page shows it. */
record HistoryLine(
    Moment at,
    String from,
    String to,
    String by,
    boolean forced,
    @Nullable String comment,
    @Nullable String error) {

  static HistoryLine of(HistoryEntry entry) {
    String user = entry.userId();
    JsonNode metadata = entry.metadata() == null ? MissingNode.getInstance() : entry.metadata();
    return new HistoryLine(
        Moment.of(entry.createdAt()),
        Names.words(entry.fromState().wireName()),
        Names.words(entry.toState().wireName()),
        user == null ? Names.words(entry.triggeredBy().wireName()) : user,
        metadata.path("force").asBoolean(false),
        entry.comment(),
        metadata.path("error").asStringOpt().orElse(null));
  }
}
