package dev.groundcrew.store.event;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of events, with error texts cut short, and how long events are kept. */
@Repository
public class TimelineRepository {

  private final JdbcClient jdbc;

  TimelineRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which events a timeline shows. Null, or an empty set, matches all.
   *
   * @param since received at this time or later
   * @param until received before this time
   */
  public record Filter(Set<EventKind> kinds, @Nullable Instant since, @Nullable Instant until) {}

  /** The node's events, newest first, from {@code after} on. */
  public List<StoredEvent> page(
      UUID nodeId, Filter filter, @Nullable EventPosition after, int limit) {
    return jdbc.sql(
            "select "
                + EventRow.LISTED_COLUMNS
                + """
                 from node_event e
                where e.node_id = :node
                  and (cardinality(:kinds::text[]) = 0 or e.kind = any(:kinds))
                  and (:since::timestamptz is null or e.received_at >= :since::timestamptz)
                  and (:until::timestamptz is null or e.received_at < :until::timestamptz)
                  and (:after::timestamptz is null
                       or (e.received_at, e.id) < (:after::timestamptz, :after_id::uuid))
                order by e.received_at desc, e.id desc
                limit :limit
                """)
        .param("node", nodeId)
        .param("kinds", filter.kinds().stream().map(EventKind::wireName).toArray(String[]::new))
        .param("since", timestamp(filter.since()))
        .param("until", timestamp(filter.until()))
        .param("after", after == null ? null : timestamp(after.at()))
        .param("after_id", after == null ? null : after.id())
        .param("limit", limit)
        .query(EventRow::read)
        .list();
  }

  /** The dead events of all nodes, latest first, from {@code after} on. */
  public List<StoredEvent> dead(@Nullable EventPosition after, int limit) {
    return jdbc.sql(
            "select "
                + EventRow.LISTED_COLUMNS
                + """
                 from node_event e
                where e.dead_at is not null and e.applied_at is null
                  and (:after::timestamptz is null
                       or (e.dead_at, e.id) < (:after::timestamptz, :after_id::uuid))
                order by e.dead_at desc, e.id desc
                limit :limit
                """)
        .param("after", after == null ? null : timestamp(after.at()))
        .param("after_id", after == null ? null : after.id())
        .param("limit", limit)
        .query(EventRow::read)
        .list();
  }

  /**
   * Deletes applied events received longer than {@code keep} ago, but none of an install that its
   * node is still in.
   *
   * @return how many; at most {@code limit}
   */
  public int deleteOlderThan(Duration keep, int limit) {
    return jdbc.sql(
            """
            delete from node_event
            where id in (
              select e.id
              from node_event e join nodes n on n.id = e.node_id
              where e.received_at < clock_timestamp() - make_interval(secs => :seconds)
                and e.applied_at is not null
                and e.install_id is distinct from n.install_id
              limit :limit)
            """)
        .param("seconds", keep.toSeconds())
        .param("limit", limit)
        .update();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
