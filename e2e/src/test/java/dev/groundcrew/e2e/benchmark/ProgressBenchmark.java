package dev.groundcrew.e2e.benchmark;

import dev.groundcrew.e2e.stack.Simulator;
import dev.groundcrew.e2e.stack.Stack;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Progress reports against lifecycle reports, in turns on the same servers. */
class ProgressBenchmark {

  private static final int ROUNDS = Integer.getInteger("e2e.rounds");

  @Test
  void progressReportsAgainstLifecycleReports() {
    try (Stack stack = Stack.start(Map.of())) {
      Simulator simulator = stack.simulator();
      for (int round = 0; round <= ROUNDS; round++) {
        double lifecycle = Installs.run(simulator, 32, 300).reportsPerSecond();
        double progress = progress(simulator);
        if (round > 0) {
          Print.line(
              "round %d: %.1f lifecycle and %.1f progress reports/s, ratio %.1f",
              round, lifecycle, progress, progress / lifecycle);
        }
      }
    }
  }

  private static double progress(Simulator simulator) {
    return simulator
        .run(
            "--mode=progress",
            "--nodes=64",
            "--concurrency=32",
            "--duration=PT15S",
            Installs.seed())
        .path("progress_reports_per_second")
        .asDouble();
  }
}
