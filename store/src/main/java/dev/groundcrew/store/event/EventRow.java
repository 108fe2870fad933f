package dev.groundcrew.store.event;

import dev.groundcrew.store.Json;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a row of {@code node_event} is read. */
final class EventRow {

  /** The columns of an event {@code e}. */
  static final String COLUMNS = columns("e.payload");

  /** The same, with at most the first 500 characters of an error text. */
  static final String SHORTENED_COLUMNS = columns(payloadWithErrorOf(500));

  /** The same, with at most the first 1024 characters of an error text. */
  static final String LISTED_COLUMNS = columns(payloadWithErrorOf(1024));

  private EventRow() {}

  private static String columns(String payload) {
    return """
        e.id, e.node_id, e.kind, e.source, %s as payload, e.idempotency_key, e.install_id,
        e.user_id, e.received_at, e.applied_at, e.outcome, e.dead_at, e.dead_reason
        """
        .formatted(payload);
  }

  private static String payloadWithErrorOf(int characters) {
    return """
        case when jsonb_typeof(e.payload -> 'installation_error') = 'string'
             then jsonb_set(e.payload, '{installation_error}',
                            to_jsonb(left(e.payload ->> 'installation_error', %d)))
             else e.payload end
        """
        .formatted(characters);
  }

  static StoredEvent read(ResultSet row, int number) throws SQLException {
    String outcome = row.getString("outcome");
    return new StoredEvent(
        row.getObject("id", UUID.class),
        row.getObject("node_id", UUID.class),
        EventKind.parse(row.getString("kind")),
        TriggeredBy.parse(row.getString("source")),
        Json.readTree(row.getString("payload")),
        row.getString("idempotency_key"),
        row.getObject("install_id", UUID.class),
        row.getString("user_id"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        instant(row, "applied_at"),
        outcome == null ? null : Json.read(outcome, Outcome.class),
        instant(row, "dead_at"),
        row.getString("dead_reason"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
