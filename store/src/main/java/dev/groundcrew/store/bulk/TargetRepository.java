package dev.groundcrew.store.bulk;

import dev.groundcrew.store.node.MatchingNodes;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeState;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The targets of bulks: fixed at acceptance, counted beforehand. */
@Repository
class TargetRepository {

  /** One more than a bulk may have: it is then known to be too large. */
  private static final int MOST_READ = Bulk.MOST_NODES + 1;

  /** Whether the node's attempts are used up, by the limits that its workflow was last told. */
  private static final String EXHAUSTED =
      """
      n.state = 'install_failed'
        and coalesce(nullif(split_part(n.install_limits, '/', 1), '')::integer, %d)
          between 1 and n.install_attempts
      """
          .formatted(InstallLimits.DEFAULT.maxAttempts());

  private final JdbcClient jdbc;
  private final MatchingNodes matching;

  TargetRepository(JdbcClient jdbc, MatchingNodes matching) {
    this.jdbc = jdbc;
    this.matching = matching;
  }

  /**
   * How many targets are in a state.
   *
   * @param exhausted whether these have failed as often as they may
   */
  record InState(NodeState state, boolean exhausted, int count) {}

  /** How many of the targets are in which state; at most one more than a bulk may have in all. */
  @Transactional(propagation = Propagation.MANDATORY)
  List<InState> count(BulkTargets targets) {
    String states =
        """
        select s.state, s.exhausted, count(*) as count
        from (select n.state, coalesce(%s, false) as exhausted %%s %%s) s
        group by s.state, s.exhausted
        order by s.state, s.exhausted
        """
            .formatted(EXHAUSTED);
    JdbcClient.StatementSpec statement =
        switch (targets) {
          case BulkTargets.Ids ids ->
              jdbc.sql(states.formatted("from nodes n where n.id = any(:ids)", ""))
                  .param("ids", ids.ids().toArray(UUID[]::new));
          case BulkTargets.Matching m ->
              matching
                  .statement(states.formatted("%s", "limit :most"), m.filter())
                  .param("most", MOST_READ);
        };
    return statement
        .query(
            (row, number) ->
                new InState(
                    NodeState.parse(row.getString("state")),
                    row.getBoolean("exhausted"),
                    row.getInt("count")))
        .list();
  }

  /**
   * Fixes the targets. Ids that no node has are refused at once.
   *
   * @return how many there are; one more than a bulk may have if there are more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int fix(UUID bulkId, BulkTargets targets) {
    return switch (targets) {
      case BulkTargets.Ids ids ->
          ids.ids().size() > Bulk.MOST_NODES ? MOST_READ : fixIds(bulkId, ids.ids());
      case BulkTargets.Matching m -> fixMatching(bulkId, m);
    };
  }

  private int fixIds(UUID bulkId, List<UUID> ids) {
    return jdbc.sql(
            """
            insert into bulk_node
              (bulk_id, position, node_id, mac_address, hostname, result, code, message,
               finished_at)
            select :bulk, i.position, i.id, n.mac_address, n.hostname,
                   case when n.id is null then 'refused' else 'pending' end,
                   case when n.id is null then 'not_found' end,
                   case when n.id is null then 'There is no such node' end,
                   case when n.id is null then clock_timestamp() end
            from unnest(:ids::uuid[]) with ordinality i (id, position)
            left join nodes n on n.id = i.id
            """)
        .param("bulk", bulkId)
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  private int fixMatching(UUID bulkId, BulkTargets.Matching targets) {
    return matching
        .statement(
            """
            with found as materialized (
              select n.id, n.mac_address, n.hostname%s order by n.id limit :most),
            numbered as (
              select f.*, row_number() over (order by f.id) as position from found f),
            kept as (
              insert into bulk_node (bulk_id, position, node_id, mac_address, hostname)
              select :bulk, position, id, mac_address, hostname from numbered
              where position < :most)
            select count(*) from found
            """,
            targets.filter())
        .param("most", MOST_READ)
        .param("bulk", bulkId)
        .query(Integer.class)
        .single();
  }

  /** How many of the bulk's targets were nodes when it was accepted. */
  int nodes(UUID bulkId) {
    return jdbc.sql(
            "select count(*) from bulk_node where bulk_id = :bulk and mac_address is not null")
        .param("bulk", bulkId)
        .query(Integer.class)
        .single();
  }
}
