package dev.groundcrew.e2e.benchmark;

import dev.groundcrew.e2e.stack.Stack;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same queries on 1,000 and on 100,000 nodes, in turns. */
class QueryBenchmark {

  private static final int ROUNDS = Integer.getInteger("e2e.rounds");
  private static final int FEW = 1_000;
  private static final int MANY = 100_000;
  private static final int REQUESTS = 200;

  @Test
  void listsAndHistories() {
    try (Stack few = Stack.start(Map.of());
        Stack many = Stack.start(Map.of())) {
      few.database().addNodes(FEW);
      many.database().addNodes(MANY);
      List<String> queries =
          List.of(
              "/nodes",
              "/nodes?limit=1000",
              "/nodes?state=install_failed",
              "/nodes?group_id=rack-12",
              "/nodes?tag=spare&limit=10",
              "/nodes?offset=%d".formatted(FEW / 2),
              "/nodes?state=migrating&state=reprovision",
              "/nodes?profile=profile-7",
              "/nodes?mac_address=02:00:00:00:01:f4",
              "/nodes?hostname=node-500",
              "/nodes?serial_number=SN-500",
              "/nodes?q=node-500",
              "/nodes?q=node",
              "/nodes?q=nowhere",
              "/nodes?changed_since=" + hoursAgo(1),
              "/nodes?changed_since=" + hoursAgo(2000),
              "/nodes?seen_before=" + hoursAgo(990),
              "/nodes?stalled=true",
              "/nodes?sort=hostname",
              "/nodes?sort=-serial_number",
              "/nodes?sort=-state_changed_at",
              "/nodes?sort=last_seen_at",
              "/nodes?limit=1000&format=csv",
              "/nodes/{id}",
              "/nodes/{id}/history",
              "/stats");
      for (int round = 0; round <= ROUNDS; round++) {
        for (String query : queries) {
          Latencies ofFew = ask(few, query);
          Latencies ofMany = ask(many, query);
          if (round > 0) {
            Print.line(
                "%-44s round %d: p50 %.2f and %.2f ms, p99 %.2f and %.2f ms; ratio of p50 %.2f",
                query,
                round,
                ofFew.percentile(50),
                ofMany.percentile(50),
                ofFew.percentile(99),
                ofMany.percentile(99),
                ofMany.percentile(50) / ofFew.percentile(50));
          }
        }
      }
      Latencies deepest = ask(many, "/nodes?offset=" + (MANY - 100));
      Print.line("the last page of %d nodes: p50 %.2f ms", MANY, deepest.percentile(50));
    }
  }

  private static Instant hoursAgo(int hours) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(hours));
  }

  private static Latencies ask(Stack stack, String query) {
    String url =
        stack.apis().getFirst().url()
            + "/api/v1"
            + query.replace("{id}", stack.database().anyNode());
    HttpRequest request = Latencies.get(url);
    return Latencies.of(Collections.nCopies(REQUESTS, request), 1);
  }
}
