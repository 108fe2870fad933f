package dev.groundcrew.store.install;

import dev.groundcrew.store.NewId;
import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.workflows.node.InstallLimits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How long installs have been silent, by the database's clock alone. Time in which Groundcrew
 * itself could take no report is not silence: {@code service_uptime} says when it could.
 */
@Repository
public class SilenceRepository {

  private final JdbcClient jdbc;

  SilenceRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How long the node has given no sign of life, without outages of Groundcrew's own. Within {@code
   * grace} after an outage it is short of the timeout by what is left of the grace, so that no
   * stall counts; it may then be negative.
   *
   * @throws NodeNotFoundException if there is no such node
   */
  public Duration measure(UUID nodeId, InstallLimits limits, Duration grace) {
    Measured measured =
        jdbc.sql(
                """
                select
                  extract(epoch from clock_timestamp() - s.since - o.lost) as silent_seconds,
                  extract(epoch from clock_timestamp() - o.ended_at) as seconds_since_outage
                from nodes n
                cross join lateral (
                  select greatest(n.state_changed_at, n.last_seen_at, n.last_failure_at) as since) s
                cross join lateral service_outage(s.since) o
                where n.id = :id
                """)
            .param("id", nodeId)
            .query(
                (row, number) -> {
                  BigDecimal sinceOutage = row.getBigDecimal("seconds_since_outage");
                  return new Measured(
                      seconds(row.getDouble("silent_seconds")),
                      sinceOutage == null ? grace : seconds(sinceOutage.doubleValue()));
                })
            .optional()
            .orElseThrow(() -> NodeNotFoundException.withId(nodeId));
    Duration graceLeft = grace.minus(measured.sinceOutage());
    Duration most = limits.timeout().minus(graceLeft);
    return graceLeft.isPositive() && measured.silence().compareTo(most) > 0
        ? most
        : measured.silence();
  }

  private record Measured(Duration silence, Duration sinceOutage) {}

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  /** Begins a run of an api, and returns its id for {@link #renewRun}. */
  public UUID beginRun() {
    UUID id = NewId.next();
    jdbc.sql("insert into service_uptime (id) values (:id)").param("id", id).update();
    return id;
  }

  /**
   * Says that the run still takes reports. False if it was last renewed more than 30 seconds ago:
   * the time since was an outage, and another run has to begin.
   */
  public boolean renewRun(UUID id) {
    return jdbc.sql(
                """
                update service_uptime set renewed_at = clock_timestamp()
                where id = :id and renewed_at >= clock_timestamp() - interval '30 seconds'
                """)
            .param("id", id)
            .update()
        > 0;
  }

  /** Deletes runs that ended longer than {@code age} ago; at most {@code limit}. */
  public int deleteRunsOlderThan(Duration age, int limit) {
    return jdbc.sql(
            """
            delete from service_uptime where id in (
              select id from service_uptime
              where renewed_at < clock_timestamp() - make_interval(secs => :seconds)
              order by renewed_at limit :limit)
            """)
        .param("seconds", age.toSeconds())
        .param("limit", limit)
        .update();
  }
}
