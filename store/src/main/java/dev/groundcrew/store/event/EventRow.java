package dev.groundcrew.store.event;

import dev.groundcrew.store.Json;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** How a row of {@code node_event} is read. */
final class EventRow {

  /** The columns of an event {@code e}. */
  static final String COLUMNS =
      "e.id, e.node_id, e.kind, e.source, e.payload, e.idempotency_key, e.received_at,"
          + " e.applied_at, e.outcome";

  private EventRow() {}

  static StoredEvent read(ResultSet row, int number) throws SQLException {
    OffsetDateTime appliedAt = row.getObject("applied_at", OffsetDateTime.class);
    String outcome = row.getString("outcome");
    return new StoredEvent(
        row.getObject("id", UUID.class),
        row.getObject("node_id", UUID.class),
        EventKind.parse(row.getString("kind")),
        TriggeredBy.parse(row.getString("source")),
        Json.readTree(row.getString("payload")),
        row.getString("idempotency_key"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        appliedAt == null ? null : appliedAt.toInstant(),
        outcome == null ? null : Json.read(outcome, Outcome.class));
  }
}
