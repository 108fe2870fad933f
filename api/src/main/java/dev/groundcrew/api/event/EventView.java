package dev.groundcrew.api.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.groundcrew.api.table.Table;
import dev.groundcrew.api.table.Table.Column;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.workflows.node.ErrorText;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.TriggeredBy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event of a node, as the API shows it.
 *
 * @param status {@code queued} until it has an outcome, then {@code applied}, {@code refused} or
 *     {@code discarded}; {@code dead} if it was set aside
 * @param error an installer's error text; in lists at most its first 1 KiB
 * @param payload the request as it was made, without the error text
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Event")
record EventView(
    UUID id,
    UUID nodeId,
    @Nullable UUID installId,
    EventKind kind,
    TriggeredBy source,
    @Nullable String userId,
    @Schema(allowableValues = {"queued", "applied", "refused", "dead", "discarded"}) String status,
    @Nullable String error,
    JsonNode payload,
    Instant receivedAt,
    @Nullable Instant appliedAt,
    @Nullable Instant deadAt,
    @Nullable String deadReason,
    @Nullable Outcome outcome) {

  /** The event in a table; of the outcome the result and the message. */
  static final List<Column<EventView>> COLUMNS =
      Table.columns(
          new Column<>("id", EventView::id),
          new Column<>("node_id", EventView::nodeId),
          new Column<>("install_id", EventView::installId),
          new Column<>("kind", event -> event.kind().wireName()),
          new Column<>("source", event -> event.source().wireName()),
          new Column<>("user_id", EventView::userId),
          new Column<>("status", EventView::status),
          new Column<>("error", EventView::error),
          new Column<>("payload", EventView::payload),
          new Column<>("received_at", EventView::receivedAt),
          new Column<>("applied_at", EventView::appliedAt),
          new Column<>("dead_at", EventView::deadAt),
          new Column<>("dead_reason", EventView::deadReason),
          new Column<>("result", EventView::result),
          new Column<>("message", EventView::message));

  private static final int LISTED_ERROR_BYTES = 1024;

  private static @Nullable String result(EventView event) {
    Outcome outcome = event.outcome();
    return outcome == null ? null : outcome.result().wireName();
  }

  private static @Nullable String message(EventView event) {
    Outcome outcome = event.outcome();
    return outcome == null ? null : outcome.message();
  }

  /** The event with its whole error text. */
  static EventView whole(StoredEvent event) {
    return of(event, event.error());
  }

  /** The event as lists show it. */
  static EventView listed(StoredEvent event) {
    String error = event.error();
    return of(event, error == null ? null : ErrorText.head(error, LISTED_ERROR_BYTES));
  }

  private static EventView of(StoredEvent event, @Nullable String error) {
    return new EventView(
        event.id(),
        event.nodeId(),
        event.installId(),
        event.kind(),
        event.source(),
        event.userId(),
        event.status(),
        error,
        withoutError(event.payload()),
        event.receivedAt(),
        event.appliedAt(),
        event.deadAt(),
        event.deadReason(),
        event.outcome());
  }

  private static JsonNode withoutError(JsonNode payload) {
    return payload instanceof ObjectNode fields
        ? fields.deepCopy().without("installation_error")
        : payload;
  }
}
