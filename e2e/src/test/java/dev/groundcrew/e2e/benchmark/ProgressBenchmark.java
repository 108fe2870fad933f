package dev.groundcrew.e2e.benchmark;

import dev.groundcrew.e2e.stack.Simulator;
import dev.groundcrew.e2e.stack.Stack;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Progress reports against lifecycle reports, in turns on the same servers. */
class ProgressBenchmark {

  private static final int ROUNDS = Integer.getInteger("e2e.rounds");

  @Test
  void progressReportsAgainstLifecycleReports() {
    try (Stack stack = Stack.start(Map.of())) {
      Simulator simulator = stack.simulator();
      for (int round = 0; round <= ROUNDS; round++) {
        double lifecycle = lifecycle(simulator);
        double progress = progress(simulator);
        if (round > 0) {
          Print.line(
              "round %d: %.1f lifecycle and %.1f progress reports/s, ratio %.1f",
              round, lifecycle, progress, progress / lifecycle);
        }
      }
    }
  }

  private static double lifecycle(Simulator simulator) {
    return simulator
        .run(
            "--nodes=300",
            "--concurrency=32",
            "--failure-rate=0.5",
            "--progress-per-install=0",
            "--repeat-rate=0",
            seed())
        .path("lifecycle_reports_per_second")
        .asDouble();
  }

  private static double progress(Simulator simulator) {
    return simulator
        .run("--mode=progress", "--nodes=64", "--concurrency=32", "--duration=PT15S", seed())
        .path("progress_reports_per_second")
        .asDouble();
  }

  private static String seed() {
    return "--seed=" + ThreadLocalRandom.current().nextInt(1 << 22);
  }
}
