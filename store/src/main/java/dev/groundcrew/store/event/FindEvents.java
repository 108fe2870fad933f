package dev.groundcrew.store.event;

import dev.groundcrew.store.Json;
import dev.groundcrew.workflows.node.Outcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads events and their outcomes. */
@Repository
public class FindEvents {

  private final JdbcClient jdbc;

  FindEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The node's event with this id, if there is one. */
  public Optional<StoredEvent> byId(UUID nodeId, UUID eventId) {
    return jdbc.sql(
            "select "
                + EventRow.COLUMNS
                + " from node_event e where e.id = :event and e.node_id = :node")
        .param("event", eventId)
        .param("node", nodeId)
        .query(EventRow::read)
        .optional();
  }

  /** The node's event with this Idempotency-Key, if there is one. */
  public Optional<StoredEvent> byKey(UUID nodeId, String idempotencyKey) {
    return jdbc.sql(
            "select "
                + EventRow.COLUMNS
                + " from node_event e where e.node_id = :node and e.idempotency_key = :key")
        .param("node", nodeId)
        .param("key", idempotencyKey)
        .query(EventRow::read)
        .optional();
  }

  /** The outcomes of those of {@code eventIds} that have one by now. One query, however many. */
  public Map<UUID, Outcome> outcomes(Collection<UUID> eventIds) {
    Map<UUID, Outcome> outcomes = new HashMap<>();
    jdbc.sql("select id, outcome from node_event where id = any(:ids) and applied_at is not null")
        .param("ids", eventIds.toArray(UUID[]::new))
        .query(
            row -> {
              outcomes.put(
                  row.getObject("id", UUID.class),
                  Json.read(row.getString("outcome"), Outcome.class));
            });
    return outcomes;
  }

  /** Whether any event of the node waits to be applied. */
  public boolean anyUnapplied(UUID nodeId) {
    return jdbc.sql(
            """
            select exists (
              select from node_event where node_id = :node and applied_at is null)
            """)
        .param("node", nodeId)
        .query(Boolean.class)
        .single();
  }

  /** The node's events that wait to be applied, oldest first. */
  public List<StoredEvent> unapplied(UUID nodeId) {
    return jdbc.sql(
            "select "
                + EventRow.COLUMNS
                + """
                 from node_event e
                where e.node_id = :node and e.applied_at is null
                order by e.received_at, e.id
                """)
        .param("node", nodeId)
        .query(EventRow::read)
        .list();
  }

  /** The event itself, if it is stored, among the node's unapplied ones; oldest first. */
  public List<StoredEvent> unappliedAnd(UUID nodeId, UUID eventId) {
    return jdbc.sql(
            "select "
                + EventRow.COLUMNS
                + """
                 from node_event e
                where e.node_id = :node and (e.applied_at is null or e.id = :event)
                order by e.received_at, e.id
                """)
        .param("node", nodeId)
        .param("event", eventId)
        .query(EventRow::read)
        .list();
  }
}
