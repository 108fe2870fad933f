package dev.groundcrew.e2e.benchmark;

import dev.groundcrew.e2e.deployment.ComposedSite;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What another setting would do to lifecycle reports, in turns with what is shipped, on sites of
 * the Compose file.
 */
class SettingsBenchmark {

  private static final int ROUNDS = Integer.getInteger("e2e.rounds");
  private static final int CLIENTS = 32;
  private static final int WARM_UP = 400;
  private static final int INSTALLS = 300;
  private static final Map<String, String> PASSWORD = Map.of("POSTGRES_PASSWORD", "benchmark");

  private enum Change {
    PLATFORM_THREADS("SPRING_TEMPORAL_WORKFLOWCACHE_USINGVIRTUALWORKFLOWTHREADS", "false"),
    CACHE_OF_50("SPRING_TEMPORAL_WORKFLOWCACHE_MAXINSTANCES", "50"),
    CACHE_OF_3000("SPRING_TEMPORAL_WORKFLOWCACHE_MAXINSTANCES", "3000"),
    POOL_OF_4("SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "4"),
    POOL_OF_48("SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "48"),
    AUTOSCALED_POLLERS(
        "SPRING_APPLICATION_JSON",
        """
        {"spring.temporal.workers": [{
           "task-queue": "groundcrew-install",
           "workflow-classes": ["dev.groundcrew.workflows.install.InstallWorkflowImpl"],
           "activity-beans": ["persistInstall"],
           "capacity": {
             "max-concurrent-workflow-task-executors": 200,
             "max-concurrent-local-activity-executors": 200,
             "max-concurrent-activity-executors": 100,
             "workflow-task-pollers-configuration":
               {"poller-behavior-autoscaling": {
                 "min-concurrent-task-pollers": 2,
                 "initial-concurrent-task-pollers": 8,
                 "max-concurrent-task-pollers": 100}}}}]}
        """),
    COMMITS_WITHOUT_FSYNC(
        "SPRING_DATASOURCE_HIKARI_CONNECTIONINITSQL", "set synchronous_commit = off"),
    NO_FSYNC_AT_ALL("", "");

    private final String variable;
    private final String value;

    Change(String variable, String value) {
      this.variable = variable;
      this.value = value;
    }

    ComposedSite start() {
      Map<String, String> setting = Map.of(variable, value);
      return switch (this) {
        // Only a worker has pollers, and what they poll for.
        case AUTOSCALED_POLLERS -> ComposedSite.start(PASSWORD, Map.of("worker", setting));
        case NO_FSYNC_AT_ALL -> {
          ComposedSite site = ComposedSite.start(PASSWORD, Map.of());
          site.database().switchOffFsync();
          yield site;
        }
        default -> ComposedSite.start(PASSWORD, Map.of("worker", setting, "api", setting));
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void lifecycleReportsWithAnotherSetting(Change change) {
    try (ComposedSite shipped = ComposedSite.start(PASSWORD, Map.of());
        ComposedSite changed = change.start()) {
      Installs.run(shipped.simulator(), CLIENTS, WARM_UP);
      Installs.run(changed.simulator(), CLIENTS, WARM_UP);
      for (int round = 1; round <= ROUNDS; round++) {
        Installs before = Installs.run(shipped.simulator(), CLIENTS, INSTALLS);
        Installs after = Installs.run(changed.simulator(), CLIENTS, INSTALLS);
        Print.line(
            "%s, round %d: %.1f and %.1f reports/s, started p50 %.0f and %.0f ms;"
                + " ratio of reports/s %.2f",
            change,
            round,
            before.reportsPerSecond(),
            after.reportsPerSecond(),
            before.figure("started", "p50_ms"),
            after.figure("started", "p50_ms"),
            after.reportsPerSecond() / before.reportsPerSecond());
      }
      Print.line(
          "%s: worker %.0f and %.0f MB resident",
          change, shipped.residentMegabytes("worker"), changed.residentMegabytes("worker"));
    }
  }
}
