package dev.groundcrew.store.event;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRow;
import dev.groundcrew.workflows.node.Outcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Events as they are received, and what the workflow reads of them. */
@Repository
public class EventRepository {

  /** How many earlier events a workflow is handed at once. */
  public static final int MOST_READ = 100;

  private final JdbcClient jdbc;

  EventRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An event's outcome, and the node as it is by now. */
  public record Applied(Outcome outcome, Node node) {}

  /**
   * Keeps an event before it is signalled. The node's row must be locked, so that a node's events
   * are ordered by {@code queued_at}.
   *
   * @return whether an earlier event of the node waits to be applied
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean insert(EventEntry event) {
    LogKeptEvent.queued(event);
    return given(
            """
            insert into node_event
              (id, node_id, kind, source, payload, idempotency_key, install_id, user_id)
            values (:id, :node, :kind, :source, :payload::jsonb, :key, :install, :user)
            returning exists (
              select from node_event w
              where w.node_id = :node and w.applied_at is null and w.dead_at is null)
            """,
            event)
        .query(Boolean.class)
        .single();
  }

  /** Keeps an event with its outcome: it changed neither state nor attempts. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void insertApplied(EventEntry event, Outcome outcome) {
    LogKeptEvent.applied(event, outcome);
    given(
            """
            insert into node_event
              (id, node_id, kind, source, payload, idempotency_key, install_id, user_id,
               applied_at, outcome)
            values (:id, :node, :kind, :source, :payload::jsonb, :key, :install, :user,
                    clock_timestamp(), :outcome::jsonb)
            """,
            event)
        .param("outcome", Json.write(outcome))
        .update();
  }

  private JdbcClient.StatementSpec given(String sql, EventEntry event) {
    return jdbc.sql(sql)
        .param("id", event.id())
        .param("node", event.nodeId())
        .param("kind", event.kind().wireName())
        .param("source", event.source().wireName())
        .param("payload", event.payload().toString())
        .param("key", event.idempotencyKey())
        .param("install", event.installId())
        .param("user", event.userId());
  }

  /** The node's event with this id, if there is one, with its whole error text. */
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

  /** The node's latest event with this Idempotency-Key, of any install; empty if there is none. */
  public Optional<StoredEvent> latestByKey(UUID nodeId, String idempotencyKey) {
    return jdbc.sql(
            "select "
                + EventRow.COLUMNS
                + """
                 from node_event e
                where e.node_id = :node and e.idempotency_key = :key
                order by e.received_at desc, e.id desc
                limit 1
                """)
        .param("node", nodeId)
        .param("key", idempotencyKey)
        .query(EventRow::read)
        .optional();
  }

  /**
   * Those of {@code eventIds} that have an outcome by now, with their nodes. One query, however
   * many.
   */
  public Map<UUID, Applied> applied(Collection<UUID> eventIds) {
    Map<UUID, Applied> applied = new HashMap<>();
    jdbc.sql(
            "select e.id as event_id, e.outcome, "
                + NodeRow.COLUMNS
                + """
                 from node_event e join nodes n on n.id = e.node_id
                where e.id = any(:ids) and e.applied_at is not null
                """)
        .param("ids", eventIds.toArray(UUID[]::new))
        .query(
            row -> {
              applied.put(
                  row.getObject("event_id", UUID.class),
                  new Applied(
                      Json.read(row.getString("outcome"), Outcome.class), NodeRow.read(row, 0)));
            });
    return applied;
  }

  /** Whether any event of the node waits to be applied. */
  public boolean anyUnapplied(UUID nodeId) {
    return jdbc.sql(
            """
            select exists (
              select from node_event e
              where e.node_id = :node and e.applied_at is null and e.dead_at is null)
            """)
        .param("node", nodeId)
        .query(Boolean.class)
        .single();
  }

  /** The node's events that wait to be applied, oldest first; at most one more than are read. */
  public List<StoredEvent> unapplied(UUID nodeId) {
    return jdbc.sql(
            "select "
                + EventRow.SHORTENED_COLUMNS
                + """
                 from node_event e
                where e.node_id = :node and e.applied_at is null and e.dead_at is null
                order by e.queued_at, e.id
                limit :limit
                """)
        .param("node", nodeId)
        .param("limit", MOST_READ + 1)
        .query(EventRow::read)
        .list();
  }

  /**
   * The event itself, if it is stored, with its whole error text; and before it those that were
   * queued earlier and wait to be applied, oldest first, at most {@link #MOST_READ}.
   */
  public List<StoredEvent> withEarlier(UUID nodeId, UUID eventId) {
    return jdbc.sql(
            "(select "
                + EventRow.SHORTENED_COLUMNS
                + """
                  from node_event e
                  where e.node_id = :node and e.applied_at is null and e.dead_at is null
                    and (e.queued_at, e.id) < (
                      select own.queued_at, own.id from node_event own
                      where own.id = :event and own.applied_at is null and own.dead_at is null)
                  order by e.queued_at, e.id
                  limit :limit)
                union all
                (select
                """
                + EventRow.COLUMNS
                + " from node_event e where e.id = :event and e.node_id = :node)")
        .param("node", nodeId)
        .param("event", eventId)
        .param("limit", MOST_READ)
        .query(EventRow::read)
        .list();
  }
}
