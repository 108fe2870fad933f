package dev.groundcrew.store.fleet;

import dev.groundcrew.store.node.NodeConditions;
import dev.groundcrew.store.turn.TurnRepository;
import dev.groundcrew.workflows.node.NodeState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the fleet's figures for one process at a time. */
@Repository
public class FleetFigureRepository {

  private static final String TASK = "fleet-figures";

  private static final String FIGURES =
      """
      select counted.states, counted.nodes, waiting.unapplied, waiting.oldest_seconds,
             (select count(*) from node_event
              where dead_at is not null and applied_at is null) as dead,
             (select count(*) from nodes n
              where n.state in ('pending', 'installing') and %s) as stalled,
             coalesce(
               (select extract(epoch from clock_timestamp() - n.state_changed_at)
                from nodes n where n.state = 'pending'
                order by n.state_changed_at, n.id limit 1), 0) as pending_seconds
      """
          .formatted(NodeConditions.SILENT);

  private static final String OF_THE_FLEET =
      """

      cross join lateral (
        select array_agg(c.state) as states, array_agg(c.nodes) as nodes
        from (select state, sum(nodes)::bigint as nodes from node_count group by state) c)
        as counted
      cross join lateral (
        select count(*) as unapplied,
               coalesce(extract(epoch from clock_timestamp() - min(queued_at)), 0)
                 as oldest_seconds
        from node_event where applied_at is null and dead_at is null)
        as waiting
      """;

  private final JdbcClient jdbc;
  private final TurnRepository turns;

  FleetFigureRepository(JdbcClient jdbc, TurnRepository turns) {
    this.jdbc = jdbc;
    this.turns = turns;
  }

  /**
   * Takes or keeps the turn and reads the figures, in one statement.
   *
   * @param holder who asks
   * @param lease how long the turn is kept; after that another may take it
   * @return no value if it is another's turn
   */
  public Optional<FleetFigures> read(UUID holder, Duration lease) {
    return turns.read(
        TASK, holder, lease, FIGURES + "from mine" + OF_THE_FLEET, FleetFigureRepository::figures);
  }

  /** Reads the figures, whoever's turn it is to publish them; in one statement. */
  public FleetFigures now() {
    return jdbc.sql(FIGURES + "from (select 1) one" + OF_THE_FLEET)
        .query(FleetFigureRepository::figures)
        .single();
  }

  /** Gives the turn back, if it is this holder's, so that another need not wait for its end. */
  public void release(UUID holder) {
    turns.release(TASK, holder);
  }

  private static FleetFigures figures(ResultSet row, int number) throws SQLException {
    Map<NodeState, Long> nodes = new EnumMap<>(NodeState.class);
    for (NodeState state : NodeState.values()) {
      nodes.put(state, 0L);
    }
    if (row.getArray("states") != null) {
      String[] states = (String[]) row.getArray("states").getArray();
      Long[] counts = (Long[]) row.getArray("nodes").getArray();
      for (int i = 0; i < states.length; i++) {
        nodes.put(NodeState.parse(states[i]), counts[i]);
      }
    }
    return new FleetFigures(
        nodes,
        row.getLong("stalled"),
        seconds(row.getDouble("pending_seconds")),
        row.getLong("unapplied"),
        seconds(row.getDouble("oldest_seconds")),
        row.getLong("dead"));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.max(0, Math.round(seconds * 1000)));
  }
}
