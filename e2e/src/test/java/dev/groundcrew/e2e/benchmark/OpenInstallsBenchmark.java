package dev.groundcrew.e2e.benchmark;

import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Stack;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reports to installs drawn by lot, where 100 and where 25,000 are open, in turns. */
class OpenInstallsBenchmark {

  private static final int ROUNDS = Integer.getInteger("e2e.rounds");
  private static final int FEW = 100;
  private static final int MANY = 25_000;
  private static final int REPORTS = 600;
  private static final int CLIENTS = 8;

  private static final Map<String, String> SETTINGS =
      Map.of("GROUNDCREW_INSTALL_MAX_ATTEMPTS", "0", "GROUNDCREW_INSTALL_TIMEOUT", "PT12H");

  @Test
  void reportsToOpenInstalls() {
    try (Stack few = Stack.start(SETTINGS);
        Stack many = Stack.start(SETTINGS)) {
      open(few, FEW);
      long begin = System.nanoTime();
      open(many, MANY);
      Print.line(
          "%d lost installs were open again within %.0f s",
          MANY, (System.nanoTime() - begin) / 1e9);
      for (int round = 0; round <= ROUNDS; round++) {
        Latencies ofFew = fail(few);
        Latencies ofMany = fail(many);
        if (round > 0) {
          Print.line(
              "round %d: p50 %.1f and %.1f ms, p99 %.1f and %.1f ms; ratios %.2f and %.2f",
              round,
              ofFew.percentile(50),
              ofMany.percentile(50),
              ofFew.percentile(99),
              ofMany.percentile(99),
              ofMany.percentile(50) / ofFew.percentile(50),
              ofMany.percentile(99) / ofFew.percentile(99));
        }
      }
      Print.line(
          "resident with %d open: worker %.0f MB, api %.0f MB",
          MANY,
          many.workers().getFirst().residentMegabytes(),
          many.apis().getFirst().residentMegabytes());
    }
  }

  /** As if Temporal had lost them all: the worker opens them again. */
  private static void open(Stack stack, int nodes) {
    stack.database().addInstalling(nodes);
    await()
        .atMost(Duration.ofHours(1))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> stack.database().neverTakenUp() == 0);
  }

  private static Latencies fail(Stack stack) {
    List<String> drawn = new ArrayList<>();
    while (drawn.size() < REPORTS) {
      drawn.addAll(stack.database().draw("installing", REPORTS - drawn.size()));
    }
    Collections.shuffle(drawn);
    URI url = URI.create(stack.apis().getFirst().url() + "/api/v1/report");
    return Latencies.of(drawn.stream().map(mac -> failed(url, mac)).toList(), CLIENTS);
  }

  private static HttpRequest failed(URI url, String mac) {
    return HttpRequest.newBuilder(url)
        .header("Content-Type", "application/json")
        .POST(
            BodyPublishers.ofString(
                """
                {"mac_address": "%s", "installation_status": "failed", "installation_error": "x"}
                """
                    .formatted(mac)))
        .build();
  }
}
