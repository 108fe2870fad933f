package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.fleet.FleetFigureRepository;
import dev.groundcrew.store.fleet.FleetFigures;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One process at a time reads the fleet's figures. */
@StoreTest
class FleetFiguresTest {

  private static final Duration LEASE = Duration.ofMinutes(1);

  @Autowired private FleetFigureRepository figures;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  @BeforeEach
  void nothingIsThere() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("set local groundcrew.purge = 'on'").update();
          jdbc.sql("delete from nodes").update();
          jdbc.sql("delete from turn").update();
        });
  }

  @Test
  void anEmptyFleetHasEveryStateAtZero() {
    FleetFigures empty = figures.read(one, LEASE).orElseThrow();

    assertThat(empty.nodes()).containsOnlyKeys(NodeState.values());
    assertThat(empty.nodes().values()).containsOnly(0L);
    assertThat(empty.unapplied()).isZero();
    assertThat(empty.oldestUnapplied()).isZero();
    assertThat(empty.dead()).isZero();
  }

  @Test
  void nodesAndEventsAreCountedAndTheOldestIsMeasured() {
    jdbc.sql(
            """
            insert into nodes (id, mac_address, state)
            select gen_random_uuid(), ('02' || lpad(to_hex(n), 10, '0'))::macaddr,
                   case when n <= 3 then 'installing' else 'active' end
            from generate_series(1, 5) n
            """)
        .update();
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, queued_at, applied_at,
                                    outcome, dead_at)
            select gen_random_uuid(), n.id, 'report', 'node_report', '{}',
                   clock_timestamp() - e.age::interval, e.applied, e.outcome, e.dead
            from (select id from nodes limit 1) n, (values
              ('90 s', null::timestamptz, null::jsonb, null::timestamptz),
              ('10 s', null, null, null),
              ('900 s', now(), '{}', null),
              ('900 s', null, null, now())) as e (age, applied, outcome, dead)
            """)
        .update();

    FleetFigures read = figures.read(one, LEASE).orElseThrow();

    assertThat(read.nodes()).containsEntry(NodeState.INSTALLING, 3L);
    assertThat(read.nodes()).containsEntry(NodeState.ACTIVE, 2L);
    assertThat(read.unapplied()).isEqualTo(2);
    assertThat(read.oldestUnapplied()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(120));
    assertThat(read.dead()).isEqualTo(1);
  }

  @Test
  void whileOneHasTheTurnTheOtherReadsNothing() {
    assertThat(figures.read(one, LEASE)).isPresent();
    assertThat(figures.read(other, LEASE)).isEmpty();
    assertThat(figures.read(one, LEASE)).isPresent();
  }

  @Test
  void aTurnThatIsGivenBackOrHasEndedIsTaken() {
    assertThat(figures.read(one, LEASE)).isPresent();
    figures.release(other);
    assertThat(figures.read(other, LEASE)).isEmpty();
    figures.release(one);
    assertThat(figures.read(other, Duration.ofSeconds(-1))).isPresent();
    assertThat(figures.read(one, LEASE)).isPresent();
  }
}
