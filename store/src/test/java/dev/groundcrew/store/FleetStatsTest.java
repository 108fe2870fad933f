package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.fleet.FleetStats;
import dev.groundcrew.store.fleet.FleetStats.Named;
import dev.groundcrew.store.fleet.FleetStatsRepository;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The fleet in figures. */
@StoreTest
class FleetStatsTest {

  @Autowired private FleetStatsRepository stats;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void nothingIsThere() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("set local groundcrew.purge = 'on'").update();
          jdbc.sql("truncate nodes cascade").update();
        });
  }

  @Test
  void anEmptyFleetHasZerosAndNoTimes() {
    FleetStats empty = stats.read();

    assertThat(empty.nodes()).isZero();
    assertThat(empty.byState()).containsOnlyKeys(NodeState.values());
    assertThat(empty.byGroup()).isEmpty();
    assertThat(empty.groups()).isZero();
    assertThat(empty.installs())
        .isEqualTo(new FleetStats.Installs(0, 0, 0, 0, 0, null, null, null, null));
    assertThat(empty.events()).isEqualTo(new FleetStats.Events(0, 0, 0));
    assertThat(empty.measuredAt())
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
  }

  @Test
  void nodesAreCountedByStateGroupAndProfile() {
    add(3, "active", "'b'", "'debian'");
    add(2, "pending", "'a'", "null");
    add(4, "retired", "null", "'debian'");

    FleetStats read = stats.read();

    assertThat(read.nodes()).isEqualTo(9);
    assertThat(read.byState())
        .containsEntry(NodeState.ACTIVE, 3L)
        .containsEntry(NodeState.RETIRED, 4L);
    assertThat(read.byGroup())
        .containsExactly(new Named(null, 4), new Named("b", 3), new Named("a", 2));
    assertThat(read.groups()).isEqualTo(2);
    assertThat(read.byProfile()).containsExactly(new Named("debian", 7), new Named(null, 2));
    assertThat(read.profiles()).isEqualTo(1);
  }

  @Test
  void ofManyGroupsTheLargestAreListedAndAllAreCounted() {
    add(FleetStats.MOST_NAMES + 5, "active", "'g' || n", "null");
    add(1, "active", "'g' || 1003", "null");

    FleetStats read = stats.read();

    assertThat(read.byGroup()).hasSize(FleetStats.MOST_NAMES);
    assertThat(read.byGroup().getFirst()).isEqualTo(new Named("g1003", 2));
    assertThat(read.groups()).isEqualTo(FleetStats.MOST_NAMES + 5);
  }

  @Test
  void installsOfTheLastDayAreTimedFromTheirRequest() {
    add(6, "active", "null", "null");
    for (int n = 1; n <= 4; n++) {
      install(n, Duration.ofHours(2 * n), Duration.ofMinutes(10 * n), "installed", "node_report");
    }
    install(5, Duration.ofHours(3), Duration.ofMinutes(7), "install_failed", "system");
    install(5, Duration.ofHours(2), Duration.ofMinutes(7), "install_failed", "admin");
    install(6, Duration.ofHours(25), Duration.ofMinutes(500), "installed", "node_report");

    FleetStats.Installs installs = stats.read().installs();

    assertThat(installs.installed()).isEqualTo(4);
    assertThat(installs.failed()).as("without the aborted one").isEqualTo(1);
    assertThat(installs.successRate()).isEqualTo(0.8);
    assertThat(installs.medianSeconds()).isEqualTo(25 * 60.0);
    assertThat(installs.p95Seconds()).isEqualTo(38.5 * 60);
  }

  @Test
  void openInstallsAreCountedAndTheLongestPendingIsNamed() {
    add(2, "pending", "null", "null");
    add(3, "installing", "null", "null");
    jdbc.sql(
            """
            update nodes set state_changed_at = clock_timestamp() - interval '16 minutes'
            where id = (select id from nodes where state = 'pending' order by id limit 1)
            """)
        .update();

    FleetStats.Installs installs = stats.read().installs();

    assertThat(installs.pending()).isEqualTo(2);
    assertThat(installs.running()).isEqualTo(3);
    assertThat(installs.stalled()).isEqualTo(1);
    assertThat(installs.oldestPending()).isNotNull();
    assertThat(installs.oldestPending().since())
        .isBetween(Instant.now().minusSeconds(20 * 60), Instant.now().minusSeconds(16 * 60 - 5));
    assertThat(installs.oldestPending().hostname()).startsWith("n");
  }

  @Test
  void eventsThatWaitAndThoseSetAsideAreCounted() {
    add(1, "pending", "null", "null");
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, queued_at, dead_at)
            select gen_random_uuid(), n.id, 'report', 'node_report', '{}',
                   clock_timestamp() - e.age::interval, e.dead
            from nodes n, (values ('90 s', null::timestamptz), ('9 s', null), ('900 s', now()))
              as e (age, dead)
            """)
        .update();

    FleetStats.Events events = stats.read().events();

    assertThat(events.unapplied()).isEqualTo(2);
    assertThat(events.oldestUnappliedSeconds()).isBetween(90.0, 120.0);
    assertThat(events.dead()).isEqualTo(1);
  }

  /** The SQL of the group and the profile may use {@code n}, the number of the node. */
  private void add(int count, String state, String group, String profile) {
    jdbc.sql(
            """
            insert into nodes (id, mac_address, hostname, state, group_id, workflow_id)
            select gen_random_uuid(),
                   ('02' || lpad(to_hex(n + (select count(*) from nodes)), 10, '0'))::macaddr,
                   'n' || n, :state, %s, %s
            from generate_series(1, :count) n
            """
                .formatted(group, profile))
        .param("state", state)
        .param("count", count)
        .update();
  }

  /** An install that ended so long ago and took so long. */
  private void install(int node, Duration ago, Duration took, String end, String by) {
    jdbc.sql(
            """
            insert into node_state_log (id, node_id, from_state, to_state, triggered_by, created_at)
            select gen_random_uuid(), n.id, s.from_state, s.to_state, s.by, s.at
            from (select id from nodes order by mac_address offset :node - 1 limit 1) n,
              (select date_trunc('second', now()) - make_interval(secs => :ago) as at) ended,
              lateral (values
                ('discovered', 'pending', 'admin', ended.at - make_interval(secs => :took)),
                ('pending', 'installing', 'node_report', ended.at - interval '1 s'),
                ('installing', :end, :by, ended.at)) s (from_state, to_state, by, at)
            """)
        .param("node", node)
        .param("ago", ago.toSeconds())
        .param("took", took.toSeconds())
        .param("end", end)
        .param("by", by)
        .update();
  }
}
