package dev.groundcrew.store.install;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.workflows.node.Decision;
import dev.groundcrew.workflows.node.Decision.ErrorChange;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes decisions: the node, its audit rows and the event's outcome in one statement. Each method
 * returns whether other events of the node wait to be applied.
 */
@Repository
class DecisionRepository {

  /** An event that began inside a workflow has no row yet: it is kept only now. */
  private static final String EVENT =
      """
      insert into node_event as e
        (id, node_id, kind, source, payload, idempotency_key, install_id, user_id,
         applied_at, outcome)
      select :event::uuid, n.id, :kind, :source, :payload::jsonb, :key, :install::uuid, :user,
             clock_timestamp(), :outcome::jsonb
      from %s n
      on conflict (id) do update
      set applied_at = excluded.applied_at, outcome = excluded.outcome,
          install_id = excluded.install_id
      returning e.id
      """;

  private static final String OTHERS_WAIT =
      """
      exists (
        select from node_event w
        where w.node_id = :node and w.applied_at is null and w.dead_at is null
          and w.id <> :event::uuid)
      """;

  private final JdbcClient jdbc;

  DecisionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Moves the locked node on.
   *
   * @param error the node's error afterwards, if the decision sets one
   */
  boolean transition(
      NodeSnapshot node,
      EventEntry event,
      Decision.Transition transition,
      @Nullable String error,
      Outcome outcome) {
    List<NodeState> path = transition.path();
    int steps = path.size() - 1;
    @Nullable String[] metadata = new @Nullable String[steps];
    metadata[steps - 1] = metadataOf(transition, error);
    return given(
            """
            with changed as (
              update nodes n
              set state = :to, version = n.version + 1, revision = n.revision + 1,
                  install_attempts = :attempts,
                  last_install_error = case :error_change when 'KEEP' then n.last_install_error
                                                          when 'SET' then :error::text end,
                  install_progress =
                    case when :to = 'pending' then null
                         when 'installed' = any(:to_states::text[]) then 100
                         else n.install_progress end,
                  install_id = :install::uuid,
                  install_profile = case :to when 'pending' then p.id else n.install_profile end,
                  install_profile_version =
                    case :to when 'pending' then p.version else n.install_profile_version end,
                  scripts_served = case :to when 'pending' then 0 else n.scripts_served end,
                  first_script_at = case :to when 'pending' then null else n.first_script_at end,
                  attempt_reported = :to = 'installing' and :attempts = 0,
                  state_changed_at = clock_timestamp(), updated_at = clock_timestamp()
              from nodes same
              left join profile p on p.id = same.workflow_id
              where n.id = :node and n.version = :version and same.id = n.id
              returning n.id),
            logged as (
              insert into node_state_log
                (id, node_id, from_state, to_state, triggered_by, user_id, comment, metadata)
              select step.id, c.id, step.from_state, step.to_state, :by, :user, :comment,
                     step.metadata::jsonb
              from changed c
              cross join unnest(:log_ids::uuid[], :from_states::text[], :to_states::text[],
                                :metadata::text[])
                           as step (id, from_state, to_state, metadata)),
            applied as (%s)
            select %s from applied
            """
                .formatted(EVENT.formatted("changed"), OTHERS_WAIT),
            node,
            event,
            outcome)
        .param("to", transition.to().wireName())
        .param("attempts", transition.attempts())
        .param("error_change", transition.effectiveErrorChange().name())
        .param("error", error)
        .param("by", transition.triggeredBy().wireName())
        .param("comment", transition.comment())
        .param("log_ids", Stream.generate(NewId::next).limit(steps).toArray(UUID[]::new))
        .param("from_states", names(path.subList(0, steps)))
        .param("to_states", names(path.subList(1, steps + 1)))
        .param("metadata", metadata)
        .query(Boolean.class)
        .optional()
        .orElseThrow(() -> notLocked(node));
  }

  /**
   * Counts a failed attempt of the locked node; its progress begins anew.
   *
   * @param error the node's error afterwards
   */
  boolean failure(
      NodeSnapshot node, EventEntry event, int attempts, String error, Outcome outcome) {
    return given(
            """
            with changed as (
              update nodes n
              set version = n.version + 1, revision = n.revision + 1,
                  install_attempts = :attempts, last_install_error = :error,
                  install_progress = null, attempt_reported = false,
                  last_failure_at = clock_timestamp(), updated_at = clock_timestamp()
              where n.id = :node and n.version = :version
              returning n.id),
            applied as (%s)
            select %s from applied
            """
                .formatted(EVENT.formatted("changed"), OTHERS_WAIT),
            node,
            event,
            outcome)
        .param("attempts", attempts)
        .param("error", error)
        .query(Boolean.class)
        .optional()
        .orElseThrow(() -> notLocked(node));
  }

  /** Writes an outcome that changes nothing of the node. */
  boolean unchanged(NodeSnapshot node, EventEntry event, Outcome outcome) {
    return given(
            """
            with applied as (%s)
            select %s from applied
            """
                .formatted(EVENT.formatted("(select id from nodes where id = :node)"), OTHERS_WAIT),
            node,
            event,
            outcome)
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec given(
      String sql, NodeSnapshot node, EventEntry event, Outcome outcome) {
    return jdbc.sql(sql)
        .param("node", node.id())
        .param("version", node.version())
        .param("event", event.id())
        .param("kind", event.kind().wireName())
        .param("source", event.source().wireName())
        .param("payload", event.payload().toString())
        .param("key", event.idempotencyKey())
        .param("install", event.installId())
        .param("user", event.userId())
        .param("outcome", Json.write(outcome));
  }

  private static @Nullable String metadataOf(
      Decision.Transition transition, @Nullable String error) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    Decision.Failure failure = transition.failure();
    if (failure != null) {
      boolean set = transition.effectiveErrorChange() == ErrorChange.SET && error != null;
      metadata.put("error", set ? error : failure.error());
      metadata.put("attempt", failure.attempt());
    }
    if (transition.forced()) {
      metadata.put("force", true);
    }
    return metadata.isEmpty() ? null : Json.write(metadata);
  }

  private static String[] names(List<NodeState> states) {
    return states.stream().map(NodeState::wireName).toArray(String[]::new);
  }

  private static IllegalStateException notLocked(NodeSnapshot node) {
    return new IllegalStateException("Node %s was changed without its lock".formatted(node.id()));
  }
}
