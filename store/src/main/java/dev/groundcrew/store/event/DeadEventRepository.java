package dev.groundcrew.store.event;

import dev.groundcrew.store.Json;
import dev.groundcrew.workflows.node.Outcome;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Dead letters: events that fail again and again, and are set aside so that others go on. */
@Repository
public class DeadEventRepository {

  /** After this many failed tries an event is set aside. */
  public static final int MOST_TRIES = 10;

  private static final int REASON_CHARACTERS = 1000;

  private final JdbcClient jdbc;

  DeadEventRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Counts a load or commit that failed on this very event, and sets the event aside after {@link
   * #MOST_TRIES} of them.
   *
   * @return whether the event is dead now; false also if it is not stored, or has an outcome
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean countTry(UUID eventId, String reason) {
    return jdbc.sql(
            """
            update node_event
            set tries = tries + 1,
                dead_at = case when tries + 1 >= :most then clock_timestamp() end,
                dead_reason = case when tries + 1 >= :most then :reason end
            where id = :id and applied_at is null and dead_at is null
            returning dead_at is not null
            """)
        .param("most", MOST_TRIES)
        .param("reason", left(reason))
        .param("id", eventId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** The id of the node whose event this is; empty if there is no such event. */
  public Optional<UUID> nodeOf(UUID eventId) {
    return jdbc.sql("select node_id from node_event where id = :id")
        .param("id", eventId)
        .query(UUID.class)
        .optional();
  }

  /**
   * Whether the node's install is another one than the event was meant for: the one it belongs to
   * is over, or the one it was to begin is not the next any more.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean installChanged(UUID eventId) {
    return jdbc.sql(
            """
            select e.install_id is distinct from n.install_id
               and not (e.kind = 'transition' and not exists (
                 select from node_event b
                 where b.node_id = n.id and b.install_id = n.install_id
                   and b.kind = 'transition' and b.applied_at > e.received_at))
            from node_event e join nodes n on n.id = e.node_id
            where e.id = :id
            """)
        .param("id", eventId)
        .query(Boolean.class)
        .single();
  }

  /** Queues a dead event behind whatever waits by now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void requeue(UUID eventId) {
    jdbc.sql(
            """
            update node_event
            set dead_at = null, dead_reason = null, tries = 0, queued_at = clock_timestamp()
            where id = :id and dead_at is not null and applied_at is null
            """)
        .param("id", eventId)
        .update();
  }

  /** Gives a dead event an outcome without applying it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void discard(UUID eventId, Outcome outcome) {
    jdbc.sql(
            """
            update node_event set applied_at = clock_timestamp(), outcome = :outcome::jsonb
            where id = :id and dead_at is not null and applied_at is null
            """)
        .param("id", eventId)
        .param("outcome", Json.write(outcome))
        .update();
  }

  private static String left(String reason) {
    return reason.length() <= REASON_CHARACTERS ? reason : reason.substring(0, REASON_CHARACTERS);
  }
}
