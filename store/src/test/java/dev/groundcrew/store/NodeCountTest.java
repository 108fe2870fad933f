package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.node.NodeCountRepository;
import dev.groundcrew.workflows.node.NodeState;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
class NodeCountTest {

  @Autowired private NodeCountRepository counts;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void hundredNodes() {
    purge("delete from nodes");
    jdbc.sql(
            """
            insert into nodes (id, mac_address, state)
            select gen_random_uuid(), ('02' || lpad(to_hex(n), 10, '0'))::macaddr, 'active'
            from generate_series(1, 100) n
            """)
        .update();
  }

  @Test
  void everyChangeIsCountedAtOnce() {
    assertThat(counted(null)).isEqualTo(100);
    jdbc.sql("update nodes set state = 'retired' where mac_address <= '02:00:00:00:00:1e'")
        .update();
    assertThat(counted(NodeState.RETIRED)).isEqualTo(30);
    assertThat(counted(NodeState.ACTIVE)).isEqualTo(70);
    jdbc.sql("delete from nodes where state = 'retired'").update();
    assertThat(counted(NodeState.RETIRED)).isZero();
    assertThat(counted(null)).isEqualTo(70);
  }

  @Test
  void truncatingNodesLeavesNoneCounted() {
    purge("truncate nodes cascade");

    assertThat(counted(null)).isZero();
  }

  @Test
  void whatIsRolledBackIsNotCounted() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("update nodes set state = 'retired'").update();
          status.setRollbackOnly();
        });

    assertThat(counted(NodeState.RETIRED)).isZero();
  }

  @Test
  void compactingLeavesOneStepForEachState() {
    jdbc.sql("update nodes set state = 'migrating' where mac_address <= '02:00:00:00:00:0a'")
        .update();
    counts.compact();

    assertThat(steps()).isEqualTo(2);
    assertThat(counts.compact()).isZero();
    assertThat(counted(NodeState.MIGRATING)).isEqualTo(10);
    assertThat(counted(null)).isEqualTo(100);
  }

  @Test
  void compactingWhileNodesMoveLosesNone() {
    var movers =
        IntStream.rangeClosed(1, 100)
            .mapToObj(
                n ->
                    CompletableFuture.runAsync(
                        () ->
                            jdbc.sql(
                                    "update nodes set state = 'retired' where mac_address ="
                                        + " ('02' || lpad(to_hex(:n), 10, '0'))::macaddr")
                                .param("n", n)
                                .update()))
            .toList();
    var compactors =
        IntStream.rangeClosed(1, 50)
            .mapToObj(n -> CompletableFuture.runAsync(counts::compact))
            .toList();
    movers.forEach(CompletableFuture::join);
    compactors.forEach(CompletableFuture::join);

    assertThat(counted(NodeState.RETIRED)).isEqualTo(100);
    assertThat(counted(null)).isEqualTo(100);
  }

  /** What removes audit rows says so in its transaction. */
  private void purge(String sql) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("set local groundcrew.purge = 'on'").update();
          jdbc.sql(sql).update();
        });
  }

  private long counted(@Nullable NodeState state) {
    return counts.in(state == null ? Set.of() : Set.of(state));
  }

  private long steps() {
    return jdbc.sql("select count(*) from node_count").query(Long.class).single();
  }
}
