package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.fleet.FleetStatsRepository;
import dev.groundcrew.store.node.NodeFilter;
import dev.groundcrew.store.node.NodeListRepository;
import dev.groundcrew.store.node.NodeOrder;
import dev.groundcrew.workflows.node.NodeState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is looked for is found without reading all the rest. */
@StoreTest
class FewOfManyTest {

  private static final int MANY = 20_000;

  /** Blocks of 8 KiB; the nodes alone are some 500 of them. */
  private static final long FEW_BLOCKS = 300;

  @Autowired private NodeListRepository nodes;
  @Autowired private FleetStatsRepository stats;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void manyNodes() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("set local groundcrew.purge = 'on'").update();
          jdbc.sql("truncate nodes cascade").update();
        });
    jdbc.sql(
            """
            insert into nodes (id, mac_address, hostname, state, state_changed_at)
            select uuidv7(), ('02' || lpad(to_hex(n), 10, '0'))::macaddr, 'node-' || n, 'active',
                   clock_timestamp() - interval '1 day'
            from generate_series(1, :many) n
            """)
        .param("many", MANY)
        .update();
    jdbc.sql(
            """
            insert into node_state_log (id, node_id, from_state, to_state, triggered_by, created_at)
            select uuidv7(), id, 'installing', 'installed', 'node_report',
                   clock_timestamp() - interval '30 days'
            from nodes
            """)
        .update();
    jdbc.sql("create extension if not exists pg_stat_statements").update();
    vacuum();
  }

  private void vacuum() {
    jdbc.sql("vacuum analyze nodes").update();
    jdbc.sql("vacuum analyze node_state_log").update();
  }

  private void open(int count, String state, String age) {
    jdbc.sql(
            """
            insert into nodes (id, mac_address, hostname, state, state_changed_at)
            select uuidv7(), ('06' || lpad(to_hex(n + (select count(*) from nodes)), 10, '0'))::macaddr,
                   'open-' || n, :state, clock_timestamp() - :age::interval
            from generate_series(1, :count) n
            """)
        .param("count", count)
        .param("state", state)
        .param("age", age)
        .update();
  }

  @Test
  void whereNoneIsInstalledNoneIsReadToFindTheStalled() {
    NodeFilter stalled = stalled(Set.of());
    assertThat(blocks(() -> assertThat(page(stalled, 100).nodes()).isEmpty()))
        .isLessThan(FEW_BLOCKS);
  }

  @Test
  void theStalledAreFoundAmongThoseThatAreInstalled() {
    open(100, "installing", "1 minute");
    open(3, "installing", "1 hour");
    open(2, "pending", "1 hour");
    vacuum();
    NodeFilter stalled = stalled(Set.of());

    assertThat(blocks(() -> assertThat(page(stalled, 100).nodes()).hasSize(5)))
        .isLessThan(FEW_BLOCKS);
    assertThat(page(stalled, 100).total()).isEqualTo(5);
    assertThat(page(stalled, 4).total()).isEqualTo(5);
    assertThat(page(stalled, 4).more()).isTrue();
    assertThat(page(stalled(Set.of(NodeState.PENDING)), 100).nodes()).hasSize(2);
    assertThat(nodes.page(stalled, NodeOrder.BY_ID, null, 4, 3).total()).isEqualTo(5);
    assertThat(nodes.page(stalled, NodeOrder.BY_ID, null, 4, 9).total())
        .as("behind the last one")
        .isEqualTo(5);
  }

  @Test
  void pagesOfSeveralStatesAreInTheOrderOfAllIds() {
    for (int i = 0; i < 4; i++) {
      open(2, "pending", "1 minute");
      open(2, "installing", "1 minute");
      open(1, "retired", "1 minute");
    }
    vacuum();
    NodeFilter several =
        NodeFilter.ALL.withStates(
            Set.of(NodeState.PENDING, NodeState.INSTALLING, NodeState.RETIRED));
    List<String> all = ids(page(several, 100));

    assertThat(all).hasSize(20).isSorted();
    assertThat(ids(nodes.page(several, NodeOrder.BY_ID, null, 7, 5))).isEqualTo(all.subList(5, 12));
    assertThat(blocks(() -> page(several, 7))).isLessThan(FEW_BLOCKS);
  }

  @Test
  void theStatisticsReadNoInstallsOfOtherDays() {
    assertThat(blocksOf(stats::read, "%node_state_log%")).isLessThan(50);
  }

  private static NodeFilter stalled(Set<NodeState> states) {
    return new NodeFilter(states, null, null, null, null, null, null, null, null, null, true);
  }

  private NodeListRepository.Listed page(NodeFilter filter, int limit) {
    return nodes.page(filter, NodeOrder.BY_ID, null, limit, 0);
  }

  private static List<String> ids(NodeListRepository.Listed page) {
    return page.nodes().stream().map(node -> node.id().toString()).toList();
  }

  private long blocks(Runnable reading) {
    return blocksOf(reading, "%");
  }

  /** How many blocks the statements like this one touched, in their second run. */
  private long blocksOf(Runnable reading, String like) {
    reading.run();
    jdbc.sql("select pg_stat_statements_reset()").query(rows -> {});
    reading.run();
    return jdbc.sql(
            """
            select coalesce(sum(shared_blks_hit + shared_blks_read), 0)::bigint
            from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database())
              and toplevel and query like :like and query not like '%pg_stat_statements%'
            """)
        .param("like", like)
        .query(Long.class)
        .single();
  }
}
