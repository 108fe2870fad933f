package dev.groundcrew.store.event;

import dev.groundcrew.store.Json;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Writes events: first as received, then with their outcome. */
@Repository
public class RecordEvent {

  private final JdbcClient jdbc;

  RecordEvent(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps a request before it is signalled. The node's row must be locked, so that a node's events
   * are ordered by {@code received_at}.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void received(
      UUID eventId,
      UUID nodeId,
      EventKind kind,
      TriggeredBy source,
      JsonNode payload,
      @Nullable String idempotencyKey) {
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, idempotency_key)
            values (:id, :node, :kind, :source, :payload::jsonb, :key)
            """)
        .param("id", eventId)
        .param("node", nodeId)
        .param("kind", kind.wireName())
        .param("source", source.wireName())
        .param("payload", payload.toString())
        .param("key", idempotencyKey)
        .update();
  }

  /** Completes the event with its outcome; one that began inside a workflow is kept only now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void applied(UUID nodeId, NodeEvent event, Outcome outcome) {
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, applied_at, outcome)
            values (:id, :node, :kind, :source, :payload::jsonb, clock_timestamp(), :outcome::jsonb)
            on conflict (id) do update
            set applied_at = excluded.applied_at, outcome = excluded.outcome
            """)
        .param("id", event.id())
        .param("node", nodeId)
        .param("kind", EventKind.of(event).wireName())
        .param("source", event.source().wireName())
        .param("payload", Json.write(payloadOf(event)))
        .param("outcome", Json.write(outcome))
        .update();
  }

  /** What is kept of an event that no request preceded. */
  private static Map<String, ?> payloadOf(NodeEvent event) {
    return event instanceof NodeEvent.TransitionRequest request
        ? Map.of("state", request.target().wireName(), "force", request.force())
        : Map.of();
  }
}
