package dev.groundcrew.store.fleet;

import dev.groundcrew.store.fleet.FleetStats.Events;
import dev.groundcrew.store.fleet.FleetStats.Installs;
import dev.groundcrew.store.fleet.FleetStats.Named;
import dev.groundcrew.store.fleet.FleetStats.OldestPending;
import dev.groundcrew.store.node.NodeConditions;
import dev.groundcrew.workflows.node.NodeState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the fleet's statistics. The groups and profiles of all nodes are counted, and all events
 * that wait; so callers keep the answer for a while.
 */
@Repository
public class FleetStatsRepository {

  /** Installs whose times are looked at. */
  private static final int MOST_TIMES = 1000;

  private final JdbcClient jdbc;

  FleetStatsRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The statistics, all of one moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public FleetStats read() {
    Map<NodeState, Long> byState = byState();
    Names groups = names("group_id");
    Names profiles = names("workflow_id");
    return new FleetStats(
        jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant(),
        byState.values().stream().mapToLong(Long::longValue).sum(),
        byState,
        groups.largest(),
        groups.number(),
        profiles.largest(),
        profiles.number(),
        installs(byState),
        events());
  }

  private Map<NodeState, Long> byState() {
    Map<NodeState, Long> nodes = new EnumMap<>(NodeState.class);
    for (NodeState state : NodeState.values()) {
      nodes.put(state, 0L);
    }
    jdbc.sql("select state, sum(nodes)::bigint as nodes from node_count group by state")
        .query(
            row -> {
              nodes.put(NodeState.parse(row.getString("state")), row.getLong("nodes"));
            });
    return nodes;
  }

  private record Names(List<Named> largest, long number) {}

  private record Counted(@Nullable String name, long nodes, long number) {}

  private Names names(String column) {
    List<Counted> counted =
        jdbc.sql(
                """
                select %1$s as name, count(*) as nodes, count(%1$s) over () as number
                from nodes
                group by %1$s
                order by count(*) desc, %1$s nulls first
                limit :most
                """
                    .formatted(column))
            .param("most", FleetStats.MOST_NAMES)
            .query(
                (row, number) ->
                    new Counted(row.getString("name"), row.getLong("nodes"), row.getLong("number")))
            .list();
    return new Names(
        counted.stream().map(name -> new Named(name.name(), name.nodes())).toList(),
        counted.isEmpty() ? 0 : counted.getFirst().number());
  }

  /** The clock's time, which is another in each row, would have the ends of all times read. */
  private Installs installs(Map<NodeState, Long> byState) {
    return jdbc.sql(
            """
            with ended as (
              select count(*) filter (where to_state = 'installed') as installed,
                     count(*) filter (where to_state = 'install_failed'
                                        and triggered_by <> 'admin') as failed
              from node_state_log
              where to_state in ('installed', 'install_failed')
                and created_at >= statement_timestamp() - interval '24 hours'),
            latest as (
              select node_id, created_at
              from node_state_log
              where to_state in ('installed', 'install_failed') and to_state = 'installed'
                and created_at >= statement_timestamp() - interval '24 hours'
              order by created_at desc
              limit :most),
            times as (
              select percentile_cont(array[0.5, 0.95]) within group (
                       order by extract(epoch from l.created_at - b.began)) as seconds
              from latest l
              cross join lateral (
                select p.created_at as began
                from node_state_log p
                where p.node_id = l.node_id and p.created_at < l.created_at
                  and p.to_state = 'pending'
                order by p.created_at desc, p.id desc
                limit 1) b),
            oldest as (
              select id, hostname, state_changed_at
              from nodes where state = 'pending'
              order by state_changed_at, id
              limit 1)
            select e.installed, e.failed, t.seconds[1] as median, t.seconds[2] as p95,
                   o.id, o.hostname, o.state_changed_at,
                   (select count(*) from nodes n
                    where n.state in ('pending', 'installing') and %s) as stalled
            from ended e cross join times t left join oldest o on true
            """
                .formatted(NodeConditions.SILENT))
        .param("most", MOST_TIMES)
        .query(
            (row, number) -> {
              long installed = row.getLong("installed");
              long failed = row.getLong("failed");
              return new Installs(
                  byState.getOrDefault(NodeState.PENDING, 0L),
                  byState.getOrDefault(NodeState.INSTALLING, 0L),
                  row.getLong("stalled"),
                  installed,
                  failed,
                  installed + failed == 0 ? null : (double) installed / (installed + failed),
                  row.getObject("median", Double.class),
                  row.getObject("p95", Double.class),
                  oldest(row));
            })
        .single();
  }

  private static @Nullable OldestPending oldest(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return id == null
        ? null
        : new OldestPending(
            id,
            row.getString("hostname"),
            row.getObject("state_changed_at", OffsetDateTime.class).toInstant());
  }

  private Events events() {
    return jdbc.sql(
            """
            select count(*) as unapplied,
                   coalesce(extract(epoch from clock_timestamp() - min(queued_at)), 0) as oldest,
                   (select count(*) from node_event
                    where dead_at is not null and applied_at is null) as dead
            from node_event where applied_at is null and dead_at is null
            """)
        .query(
            (row, number) ->
                new Events(
                    row.getLong("unapplied"),
                    Math.max(0, row.getDouble("oldest")),
                    row.getLong("dead")))
        .single();
  }
}
