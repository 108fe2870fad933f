package dev.groundcrew.e2e.benchmark;

import dev.groundcrew.e2e.stack.Simulator;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** What a run of simulated installs, half of all attempts failing, measured. */
record Installs(JsonNode summary) {

  static Installs run(Simulator simulator, int clients, int installs) {
    return new Installs(
        simulator.run(
            "--nodes=" + installs,
            "--concurrency=" + clients,
            "--failure-rate=0.5",
            "--progress-per-install=0",
            "--repeat-rate=0",
            seed()));
  }

  /** As an option of the simulator: no two runs on one server may use the same nodes. */
  static String seed() {
    return "--seed=" + ThreadLocalRandom.current().nextInt(1 << 22);
  }

  /** {@code started}, {@code failed} and {@code complete}. */
  double reportsPerSecond() {
    return summary.path("lifecycle_reports_per_second").asDouble();
  }

  /** The same, of the time in which also all else was requested. */
  Rate rate() {
    double seconds = summary.path("work_seconds").asDouble();
    return new Rate(reportsPerSecond() * seconds, seconds);
  }

  /**
   * One figure of one call.
   *
   * @param name such as {@code p50_ms}
   */
  double figure(String call, String name) {
    return summary
        .path("calls")
        .valueStream()
        .filter(figures -> figures.path("call").asString().equals(call))
        .findFirst()
        .orElseThrow()
        .path(name)
        .asDouble();
  }
}
