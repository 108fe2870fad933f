package dev.groundcrew.e2e.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Stack;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Installs that a bulk begins in a second: of 5,000 nodes ({@code e2e.bulk}) and of a fifth of
 * that, with the rate limit that is shipped and without one, and reinstalls, each of which takes
 * three steps. The time is from the request to the end of the bulk, when each node is pending and
 * its workflow runs. On the development server; a smaller bulk goes before.
 */
class BulkBenchmark {

  private static final int MANY = Integer.getInteger("e2e.bulk");
  private static final int FEW = MANY / 5;
  private static final int WARM_UP = MANY / 25;
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final Map<String, Object> INSTALL = Map.of("state", "pending");
  private static final Map<String, Object> REINSTALL = Map.of("reinstall", true);

  @Test
  void installsWithTheLimitThatIsShipped() {
    measure("install, 50 nodes/s at most", limit("50"), "discovered", INSTALL);
  }

  @Test
  void installsWithoutALimit() {
    measure("install, no limit", limit("0"), "discovered", INSTALL);
  }

  @Test
  void reinstallsWithTheLimitThatIsShipped() {
    measure("reinstall, 50 nodes/s at most", limit("50"), "active", REINSTALL);
  }

  @Test
  void reinstallsWithoutALimit() {
    measure("reinstall, no limit", limit("0"), "active", REINSTALL);
  }

  private static Map<String, String> limit(String nodesPerSecond) {
    return Map.of("GROUNDCREW_BULK_NODES_PER_SECOND", nodesPerSecond);
  }

  private static void measure(
      String what, Map<String, String> settings, String state, Map<String, Object> action) {
    try (Stack stack = Stack.start(settings)) {
      run(stack, WARM_UP, state, action);
      for (int nodes : new int[] {FEW, MANY}) {
        double workerBefore = stack.workers().getFirst().cpuSeconds();
        double apiBefore = stack.apis().getFirst().cpuSeconds();
        double seconds = run(stack, nodes, state, action);
        Print.line(
            "%-32s %d nodes: %.1f s, %.1f installs/s; CPU per node: worker %.2f ms, api %.2f ms",
            what + ",",
            nodes,
            seconds,
            nodes / seconds,
            1000 * (stack.workers().getFirst().cpuSeconds() - workerBefore) / nodes,
            1000 * (stack.apis().getFirst().cpuSeconds() - apiBefore) / nodes);
      }
      Print.line(
          "  resident at the end: worker %.0f MB, api %.0f MB",
          stack.workers().getFirst().residentMegabytes(),
          stack.apis().getFirst().residentMegabytes());
    }
  }

  /** How long it took, in seconds. */
  private static double run(Stack stack, int nodes, String state, Map<String, Object> action) {
    String group = "bulk-of-" + nodes;
    stack.database().add(nodes, state, group);
    stack.database().analyze();
    long begin = System.nanoTime();
    String bulk =
        stack
            .api()
            .bulk(Map.of("filter", Map.of("group_id", group), "expect", nodes, "action", action));
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !stack.api().bulk(bulk).path("finished_at").isNull());
    double seconds = (System.nanoTime() - begin) / 1e9;
    JsonNode over = stack.api().bulk(bulk);
    assertThat(over.path("done").asInt()).as(over.toString()).isEqualTo(nodes);
    return seconds;
  }
}
