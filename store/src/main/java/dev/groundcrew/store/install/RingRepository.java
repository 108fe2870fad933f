package dev.groundcrew.store.install;

import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.install.InstallRepository.OpenInstall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rate limit of the signals about unapplied events: stores when a node's workflow was last
 * signalled.
 */
@Repository
public class RingRepository {

  /** The advisory lock under which one worker at a time looks for nodes to redeliver to. */
  private static final long REDELIVERY_LOCK = 0x67726f756e646372L;

  /** Time for a busy server to act on a signal before it gets another one. */
  private static final int RING_AGAIN_SECONDS = 30;

  private final JdbcClient jdbc;

  RingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether the node, which has earlier events waiting, may be signalled; at most once in 5
   * seconds.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean mayRing(UUID nodeId) {
    return jdbc.sql(
                """
                update nodes set rung_at = clock_timestamp()
                where id = :id
                  and (rung_at is null or rung_at <= clock_timestamp() - interval '5 seconds')
                """)
            .param("id", nodeId)
            .update()
        > 0;
  }

  /**
   * Nodes whose oldest event waits for {@code patience} or longer: first those with few events,
   * since one with many keeps the workers busy, and of these the longest waiting. Each claim
   * without effect doubles the time to the next one, from 30 seconds up to five minutes. Empty if
   * another worker is looking right now.
   *
   * @return the nodes to signal; no value if another worker looks
   */
  @Transactional
  public Optional<List<OpenInstall>> claimDue(Duration patience, int limit) {
    boolean locked =
        jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
            .param("lock", REDELIVERY_LOCK)
            .query(Boolean.class)
            .single();
    if (!locked) {
      return Optional.empty();
    }
    return Optional.of(
        jdbc.sql(
                """
                with waiting as (
                  select e.node_id, min(e.queued_at) as oldest, count(*) > :most_read as many
                  from node_event e
                  where e.applied_at is null and e.dead_at is null
                  group by e.node_id),
                due as (
                  select w.node_id, w.oldest, w.many
                  from waiting w join nodes n on n.id = w.node_id
                  where w.oldest <= clock_timestamp() - make_interval(secs => :patience)
                    and (n.rung_at is null or n.rung_at < w.oldest
                         or n.rung_at <= clock_timestamp() - make_interval(
                              secs => case
                                when n.rings = 0 then :patience
                                else least(greatest(:patience * power(2, least(n.rings, 20)), :again),
                                           300) end))
                  order by w.many, w.oldest, w.node_id
                  limit :limit)
                update nodes n
                set rung_at = clock_timestamp(),
                    rings = case when n.rung_at >= d.oldest then n.rings + 1 else 1 end
                from due d
                where n.id = d.node_id
                returning n.id, n.mac_address::text as mac_address, n.hostname
                """)
            .param("patience", patience.toMillis() / 1000.0)
            .param("again", RING_AGAIN_SECONDS)
            .param("most_read", EventRepository.MOST_READ)
            .param("limit", limit)
            .query(InstallRepository::openInstall)
            .list());
  }

  /** Gives back claimed nodes that could not be signalled: they are due again at once. */
  public void release(List<UUID> nodeIds) {
    jdbc.sql(
            """
            update nodes set rung_at = null, rings = greatest(rings - 1, 0) where id = any(:ids)
            """)
        .param("ids", nodeIds.toArray(UUID[]::new))
        .update();
  }
}
