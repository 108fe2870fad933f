package dev.groundcrew.store.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds events that wait to be applied for longer than a signal takes. Each claim doubles the time
 * until the next, up to five minutes, so that a workflow that can't make progress is not flooded;
 * two workers never claim the same event at once.
 */
@Repository
public class ClaimUndelivered {

  private final JdbcClient jdbc;

  ClaimUndelivered(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** At most {@code limit} events unapplied for {@code patience} or more, oldest first. */
  @Transactional
  public List<StoredEvent> claim(Duration patience, int limit) {
    List<StoredEvent> claimed =
        jdbc.sql(
                """
                update node_event e
                set redelivered_at = clock_timestamp(), redeliveries = redeliveries + 1
                where e.id in (
                  select u.id from node_event u
                  where u.applied_at is null
                    and coalesce(u.redelivered_at, u.received_at)
                        <= clock_timestamp()
                           - least(:patience * power(2, least(u.redeliveries, 20)), 300)
                             * interval '1 second'
                  order by u.received_at, u.id
                  limit :limit
                  for update skip locked)
                returning
                """
                    + EventRow.COLUMNS)
            .param("patience", patience.toMillis() / 1000.0)
            .param("limit", limit)
            .query(EventRow::read)
            .list();
    List<StoredEvent> oldestFirst = new ArrayList<>(claimed);
    oldestFirst.sort(Comparator.comparing(StoredEvent::receivedAt).thenComparing(StoredEvent::id));
    return oldestFirst;
  }

  /** Gives back claimed events that could not be signalled: they are due again at once. */
  @Transactional
  public void unclaim(List<UUID> eventIds) {
    jdbc.sql(
            """
            update node_event
            set redelivered_at = null, redeliveries = greatest(redeliveries - 1, 0)
            where id = any(:ids) and applied_at is null
            """)
        .param("ids", eventIds.toArray(UUID[]::new))
        .update();
  }
}
