package dev.groundcrew.worker.install;

import static dev.groundcrew.workflows.node.ReportStatus.COMPLETE;
import static dev.groundcrew.workflows.node.ReportStatus.FAILED;
import static dev.groundcrew.workflows.node.ReportStatus.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.ReceiveReport;
import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many statements a lifecycle report costs, the API's and the worker's together. */
@WorkerTest
class StatementsTest {

  private static final List<ReportStatus> INSTALL = List.of(STARTED, FAILED, FAILED, COMPLETE);
  private static final int NODES = 5;

  @Autowired private Fleet fleet;
  @Autowired private ReceiveReport receiveReport;
  @Autowired private SignalInstall signalInstall;
  @Autowired private JdbcClient jdbc;

  private List<Node> nodes;

  @BeforeEach
  void pendingNodes() {
    jdbc.sql("create extension if not exists pg_stat_statements").update();
    nodes = Stream.generate(fleet::register).limit(NODES).map(fleet::get).toList();
    nodes.forEach(node -> fleet.transition(node.id(), NodeState.PENDING, false));
  }

  @Test
  void aLifecycleReportRunsAtMostSixStatements() {
    jdbc.sql("select pg_stat_statements_reset()").query(rows -> {});

    nodes.forEach(node -> INSTALL.forEach(status -> report(node, status)));

    List<String> statements =
        jdbc.sql(
                """
                select calls || ' x ' || left(regexp_replace(query, '\\s+', ' ', 'g'), 120)
                from pg_stat_statements
                where dbid = (select oid from pg_database where datname = current_database())
                  and toplevel
                  and query !~* '^(begin|commit|rollback|set|show|select pg_stat)'
                  -- The test's own.
                  and query not like 'select applied_at is not null%'
                  -- What the worker does now and then, reports or not.
                  and query not like '%pg_try_advisory_xact_lock%'
                  and query not like '%node_count%'
                  and query not like '%webhook%'
                  and query not like '%install_limits is distinct%'
                  and query not like '%from bulk where finished_at is null%'
                """)
            .query(String.class)
            .list();
    int calls =
        statements.stream()
            .mapToInt(statement -> Integer.parseInt(statement.split(" ", 2)[0]))
            .sum();
    assertThat((double) calls / (NODES * INSTALL.size()))
        .as(statements.stream().collect(Collectors.joining("\n")))
        .isPositive()
        .isLessThanOrEqualTo(6);
  }

  private void report(Node node, ReportStatus status) {
    Received received =
        receiveReport.receive(
            InstallerReport.of(node.macAddress(), status, null, "disk full"), null, null);
    Received.Queued queued = (Received.Queued) received;
    signalInstall.signal(
        new SignalInstall.Target(node.id(), node.macAddress(), node.hostname()), queued.event());
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> isApplied(queued.event().id()));
  }

  private boolean isApplied(UUID event) {
    return jdbc.sql("select applied_at is not null from node_event where id = :id")
        .param("id", event)
        .query(Boolean.class)
        .single();
  }
}
