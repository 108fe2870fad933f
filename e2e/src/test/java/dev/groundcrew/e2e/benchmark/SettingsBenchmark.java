package dev.groundcrew.e2e.benchmark;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.groundcrew.e2e.deployment.ComposedSite;
import dev.groundcrew.e2e.deployment.SiteSecrets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What another setting would do to lifecycle reports, in turns with what is shipped, on sites of
 * the Compose file. The system property {@code e2e.settings} chooses, a regular expression.
 */
class SettingsBenchmark {

  private static final int ROUNDS = Integer.getInteger("e2e.rounds");
  private static final int CLIENTS = 32;
  private static final int WARM_UP = 400;
  private static final int INSTALLS = 300;
  private static final Map<String, String> SECRETS = SiteSecrets.variables();
  private static final String CHOSEN = System.getProperty("e2e.settings", ".*");

  private enum Change {
    PLATFORM_THREADS(own("SPRING_TEMPORAL_WORKFLOWCACHE_USINGVIRTUALWORKFLOWTHREADS", "false")),
    CACHE_OF_50(own("SPRING_TEMPORAL_WORKFLOWCACHE_MAXINSTANCES", "50")),
    CACHE_OF_3000(own("SPRING_TEMPORAL_WORKFLOWCACHE_MAXINSTANCES", "3000")),
    POOL_OF_4(own("SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "4")),
    POOL_OF_48(own("SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "48")),
    AUTOSCALED_POLLERS(
        // Only a worker has pollers, and what they poll for.
        of(
            "worker",
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
            """)),
    COMMITS_WITHOUT_FSYNC(
        own("SPRING_DATASOURCE_HIKARI_CONNECTIONINITSQL", "set synchronous_commit = off")),
    NO_FSYNC_AT_ALL(of("postgres", "fsync", "off")),
    TEMPORAL_BY_LIB_PQ(of("temporal", "DB", "postgres12")),
    TEMPORAL_GOGC_100(of("temporal", "GOGC", "100")),
    TEMPORAL_GOGC_200(of("temporal", "GOGC", "200")),
    TEMPORAL_GOGC_800(of("temporal", "GOGC", "800")),
    TEMPORAL_CONNECTIONS_10(
        Map.of("temporal", Map.of("SQL_MAX_CONNS", "10", "SQL_MAX_IDLE_CONNS", "10"))),
    TEMPORAL_CONNECTIONS_40(
        Map.of("temporal", Map.of("SQL_MAX_CONNS", "40", "SQL_MAX_IDLE_CONNS", "40"))),
    TEMPORAL_ALL_INDEXES(of("temporal-schema", "KEEP_ALL_INDEXES", "yes")),
    TEMPORAL_SHARDS_16(of("temporal", "NUM_HISTORY_SHARDS", "16")),
    POSTGRES_BY_DEFAULT(
        Map.of(
            "postgres",
            Map.of(
                "shared_buffers", "128MB",
                "checkpoint_timeout", "5min",
                "max_wal_size", "1GB"))),
    POSTGRES_WAL_COMPRESSION(of("postgres", "wal_compression", "lz4")),
    POSTGRES_COMMIT_DELAY(
        Map.of("postgres", Map.of("commit_delay", "1000", "commit_siblings", "5"))),
    POSTGRES_WITHOUT_JIT(of("postgres", "jit", "off")),
    POSTGRES_GENERIC_PLANS(of("postgres", "plan_cache_mode", "force_generic_plan"));

    private final Map<String, Map<String, String>> settings;

    Change(Map<String, Map<String, String>> settings) {
      this.settings = settings;
    }

    private static Map<String, Map<String, String>> of(String service, String name, String value) {
      return Map.of(service, Map.of(name, value));
    }

    /** For both of Groundcrew's processes. */
    private static Map<String, Map<String, String>> own(String name, String value) {
      return Map.of("worker", Map.of(name, value), "api", Map.of(name, value));
    }
  }

  @ParameterizedTest
  @EnumSource
  void lifecycleReportsWithAnotherSetting(Change change) {
    assumeThat(change.name()).matches(CHOSEN);
    try (ComposedSite shipped = ComposedSite.start(SECRETS, Map.of());
        ComposedSite changed = ComposedSite.start(SECRETS, change.settings)) {
      Installs.run(shipped.simulator(), CLIENTS, WARM_UP);
      Installs.run(changed.simulator(), CLIENTS, WARM_UP);
      Turns turns = new Turns(change + " against what is shipped");
      for (int round = 1; round <= ROUNDS; round++) {
        turns.add(Load.run(shipped, CLIENTS, INSTALLS), Load.run(changed, CLIENTS, INSTALLS));
      }
      turns.printAll();
      printMemory("worker", shipped, changed);
      printMemory("temporal", shipped, changed);
    }
  }

  private static void printMemory(String service, ComposedSite shipped, ComposedSite changed) {
    Print.line(
        "  %s %.0f and %.0f MB resident",
        service, shipped.residentMegabytes(service), changed.residentMegabytes(service));
  }
}
