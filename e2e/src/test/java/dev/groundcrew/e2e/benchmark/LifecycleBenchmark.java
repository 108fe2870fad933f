package dev.groundcrew.e2e.benchmark;

import dev.groundcrew.e2e.deployment.ComposedSite;
import dev.groundcrew.e2e.deployment.SiteSecrets;
import dev.groundcrew.e2e.stack.Simulator;
import dev.groundcrew.e2e.stack.Stack;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lifecycle reports over HTTP against the floor, in turns on the same servers. */
class LifecycleBenchmark {

  private static final int WARM_UP = 2000;
  private static final int ROUNDS = Integer.getInteger("e2e.rounds");

  @ParameterizedTest
  @CsvSource({"32, 500", "1, 60"})
  void onTheServerForDevelopment(int clients, int installs) {
    try (Stack stack = Stack.start(Map.of())) {
      compare(Floor.on(stack), stack.simulator(), clients, installs);
    }
  }

  @ParameterizedTest
  @CsvSource({"32, 1000", "1, 100"})
  void onTheSiteOfTheComposeFile(int clients, int installs) {
    try (ComposedSite site = ComposedSite.start(SiteSecrets.variables(), Map.of())) {
      compare(Floor.on(site), site.simulator(), clients, installs);
    }
  }

  private static void compare(Floor floor, Simulator simulator, int clients, int installs) {
    // The floor's program warms itself up; a server is warm when it has served for some time.
    Installs.run(simulator, 32, WARM_UP);
    for (int round = 1; round <= ROUNDS; round++) {
      Floor.Figures least = floor.run(installs, clients);
      Installs measured = Installs.run(simulator, clients, installs);
      double perSecond = measured.reportsPerSecond();
      double p50 = measured.figure("started", "p50_ms");
      Print.line(
          "%d clients, round %d: floor %.1f/s p50 %.1f ms p99 %.1f ms; Groundcrew %.1f/s;"
              + " started p50 %.1f, failed p50 %.1f, complete p50 %.1f p99 %.1f ms;"
              + " ratio of reports/s %.2f, of p50 %.2f",
          clients,
          round,
          least.reportsPerSecond(),
          least.p50Ms(),
          least.p99Ms(),
          perSecond,
          p50,
          measured.figure("failed", "p50_ms"),
          measured.figure("complete", "p50_ms"),
          measured.figure("complete", "p99_ms"),
          perSecond / least.reportsPerSecond(),
          p50 / least.p50Ms());
    }
  }
}
