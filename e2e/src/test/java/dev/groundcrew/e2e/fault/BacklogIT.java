package dev.groundcrew.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.deployment.ComposedSite;
import dev.groundcrew.e2e.deployment.SiteSecrets;
import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Api.Known;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The worker comes back to more than fits into its memory, or into one message to Temporal. On a
 * site of the Compose file: Temporal's database is PostgreSQL, as in service.
 */
@Tag("one-of-each")
class BacklogIT {

  private static final int FAILURES = 10_000;
  private static final int OTHERS = 1_000;
  private static final int REPORTS = 200;
  private static final String LONG_ERROR = "no disk found; ".repeat(60 * 1024 / 15);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /**
   * From the start of the worker's process on. Far above what is measured (docs/performance.md),
   * since the machine may be busy; if the others waited for the node with many events, it would be
   * more.
   */
  private static final double SECONDS_FOR_OTHERS = 150;

  private static final Map<String, String> LIMITS =
      // So that a node can fail ten thousand times.
      Map.of("GROUNDCREW_INSTALL_MAX_ATTEMPTS", "0");

  private static final Map<String, Map<String, String>> SETTINGS =
      Map.of(
          "worker",
          LIMITS,
          "api",
          Map.of(
              // While no worker runs, waiting for an outcome is for nothing.
              "GROUNDCREW_API_OUTCOME_WAIT", "PT0.2S",
              "GROUNDCREW_MACHINES_PORT", "",
              "GROUNDCREW_SECURITY_REPORTS", "open"));

  private static ComposedSite site;
  private final Api api = Api.withOpenReports(site.apiUrl(), SiteSecrets.TOKEN);
  private final Backlog backlog = Backlog.of(site);

  @BeforeAll
  static void start() {
    site = ComposedSite.start(SiteSecrets.variables(), SETTINGS);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void tenThousandEventsOfOneNodeHoldUpNoOtherAndEndNoRun() {
    Known node = installingWithoutWorker();
    backlog.addFailures(node, FAILURES);
    backlog.addNodesToComplete(OTHERS);
    backlog.addNodeWithUnreadableEvent();

    OffsetDateTime start = backlog.now();
    site.startWorker();

    await().atMost(PATIENCE).until(() -> backlog.waitingBeside(node) == 0);
    double others = backlog.lastBeside(node, start);
    await().atMost(PATIENCE).until(() -> backlog.waiting() == 0);
    print(backlog.drain(node), others);
    assertThat(backlog.outOfOrder()).as("applied before an earlier one").isZero();
    assertThat(backlog.unreadableDead()).as("dead of the unreadable").isEqualTo(2);
    assertThat(backlog.dead()).as("dead after ten tries, with a reason").isEqualTo(2);
    assertThat(api.node(node).path("install_attempts").asInt()).isEqualTo(FAILURES - 1);
    assertThat(backlog.completed()).isEqualTo(OTHERS + 1);
    await().atMost(PATIENCE).until(() -> runs("'Completed'") >= OTHERS + 1);
    assertNoRunWasBroken();
    assertThat(others).as("seconds for the others").isLessThan(SECONDS_FOR_OTHERS);
  }

  @Test
  void longReportsThatCameWhileNoWorkerRanAreAllApplied() {
    Known node = installingWithoutWorker();

    try (var installers = Executors.newFixedThreadPool(16)) {
      IntStream.range(0, REPORTS)
          .mapToObj(
              unused ->
                  CompletableFuture.runAsync(
                      () -> api.failedWithoutOutcome(node, LONG_ERROR), installers))
          .toList()
          .forEach(CompletableFuture::join);
    }
    site.startWorker();

    await().atMost(PATIENCE).until(() -> backlog.waiting() == 0);
    assertThat(api.node(node).path("install_attempts").asInt()).isEqualTo(REPORTS);
    assertThat(backlog.outOfOrder()).as("applied before an earlier one").isZero();
    api.report(node, "complete");
    await().atMost(PATIENCE).until(() -> api.stateOf(node).equals("installed"));
    assertNoRunWasBroken();
  }

  private Known installingWithoutWorker() {
    Known node = api.installing();
    await().atMost(PATIENCE).until(() -> api.stateOf(node).equals("installing"));
    site.stopWorker();
    return node;
  }

  private static void assertNoRunWasBroken() {
    assertThat(runs("'Terminated', 'Failed', 'TimedOut'")).as("runs that were broken").isZero();
  }

  private static long runs(String statuses) {
    return site.askTemporal("workflow", "count", "--query", "ExecutionStatus IN (" + statuses + ")")
        .path("count")
        .asLong();
  }

  private static void print(Backlog.Drain drain, double others) {
    System.out.printf(
        "%d events of one node in %.0f s, %.0f/s; %.0f/s without the longest pause of %.1f s;"
            + " the last of %d other nodes %.0f s after the start of the worker;"
            + " a worker is resident with %.0f MB%n",
        drain.events(),
        drain.seconds(),
        drain.perSecond(),
        drain.perSecondOfWork(),
        drain.pause(),
        OTHERS,
        others,
        site.residentMegabytes("worker"));
  }
}
