package dev.groundcrew.e2e.benchmark;

import dev.groundcrew.e2e.stack.Service;
import dev.groundcrew.e2e.stack.Stack;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The fleet's figures with 1,000 and with 100,000 nodes, in turns: the first answer after a start
 * of the api, the first one after a while in which nobody asked, and later ones.
 */
class StatsBenchmark {

  private static final int ROUNDS = Integer.getInteger("e2e.rounds");
  private static final int FEW = 1_000;
  private static final int MANY = Integer.getInteger("e2e.nodes");
  private static final int REQUESTS = Integer.getInteger("e2e.requests");

  /** So that it is not the JVM's own start that is measured. */
  private static final int WARM_UP = 200;

  /** Longer than figures are kept. */
  private static final long QUIET_SECONDS = 65;

  @Test
  void theFleetInFigures() throws InterruptedException {
    Map<String, String> settings = Map.of("GROUNDCREW_RECONCILE_INTERVAL", "PT12H");
    try (Stack few = Stack.start(settings);
        Stack many = Stack.start(settings)) {
      QueryBenchmark.fill(few, FEW);
      QueryBenchmark.fill(many, MANY);
      for (int round = 1; round <= ROUNDS; round++) {
        List<Stack> both = List.of(few, many);
        both.forEach(StatsBenchmark::startAnew);
        print(round, "first after the start of the api", ask(few, 1), ask(many, 1));
        print(round, "later", ask(few, REQUESTS), ask(many, REQUESTS));
        TimeUnit.SECONDS.sleep(QUIET_SECONDS);
        print(round, "first after a while", ask(few, 1), ask(many, 1));
      }
    }
  }

  private static void startAnew(Stack stack) {
    Service api = stack.apis().getFirst();
    api.close();
    api.start();
    api.awaitHealthy();
    Latencies.of(Collections.nCopies(WARM_UP, get(stack, "/nodes?limit=1000")), 1);
  }

  private static Latencies ask(Stack stack, int times) {
    return Latencies.of(Collections.nCopies(times, get(stack, "/stats")), 1);
  }

  private static HttpRequest get(Stack stack, String path) {
    return Latencies.get(stack.apis().getFirst().url() + "/api/v1" + path);
  }

  private static void print(int round, String which, Latencies ofFew, Latencies ofMany) {
    Print.line(
        "/stats, %-34s round %d: p50 %.2f and %.2f ms, slowest %.2f and %.2f ms",
        which + ",",
        round,
        ofFew.percentile(50),
        ofMany.percentile(50),
        ofFew.percentile(100),
        ofMany.percentile(100));
  }
}
