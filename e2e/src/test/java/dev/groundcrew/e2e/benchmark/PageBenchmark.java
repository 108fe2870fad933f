package dev.groundcrew.e2e.benchmark;

import dev.groundcrew.e2e.deployment.SiteSecrets;
import dev.groundcrew.e2e.stack.Stack;
import dev.groundcrew.e2e.stack.Visit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The pages of somebody who has logged in, with 1,000 and with 100,000 nodes, in turns. The nodes
 * are those of {@link QueryBenchmark}.
 */
class PageBenchmark {

  private static final int ROUNDS = Integer.getInteger("e2e.rounds");
  private static final int FEW = 1_000;
  private static final int MANY = Integer.getInteger("e2e.nodes");
  private static final int REQUESTS = Integer.getInteger("e2e.requests");

  private static final Map<String, String> SETTINGS =
      Map.of(
          "GROUNDCREW_SECURITY_TOKENS_0_NAME", "admin",
          "GROUNDCREW_SECURITY_TOKENS_0_ROLE", "admin",
          "GROUNDCREW_SECURITY_TOKENS_0_SHA256", SiteSecrets.tokenHash(),
          // The installs are unknown to Temporal, and shall stay so.
          "GROUNDCREW_RECONCILE_INTERVAL", "PT12H");

  private static final List<String> PAGES =
      List.of(
          "/",
          "/fleet",
          "/nodes",
          "/nodes?state=install_failed",
          "/nodes?state=pending&state=installing",
          "/nodes?group=rack-12",
          "/nodes?tag=spare",
          "/nodes?text=node-500",
          "/nodes?text=node",
          "/nodes?text=nowhere",
          "/nodes?text=02:00:00:00:01:f4",
          "/nodes?stalled=true",
          "/nodes?state=active&text=node&group=rack-12",
          "/nodes?offset=%d".formatted(FEW / 2),
          "/nodes?state=active&offset=%d".formatted(FEW / 2),
          "/nodes/{id}",
          "/nodes/{id}/live",
          "/nodes/{id}/edit",
          "/nodes/{id}/events",
          "/profiles",
          "/bulk",
          "/events/dead");

  @Test
  void pages() {
    try (Stack few = Stack.start(SETTINGS);
        Stack many = Stack.start(SETTINGS)) {
      Visit ofFew = fill(few, FEW);
      Visit ofMany = fill(many, MANY);
      for (int round = 0; round <= ROUNDS; round++) {
        for (String page : PAGES) {
          Latencies inFew = ask(few, ofFew, page);
          Latencies inMany = ask(many, ofMany, page);
          if (round > 0) {
            Print.line(
                "%-44s round %d: p50 %.2f and %.2f ms, p99 %.2f and %.2f ms; ratio of p50 %.2f",
                page,
                round,
                inFew.percentile(50),
                inMany.percentile(50),
                inFew.percentile(99),
                inMany.percentile(99),
                inMany.percentile(50) / inFew.percentile(50));
          }
        }
      }
      Latencies last = ask(many, ofMany, "/nodes?offset=" + (MANY - 50));
      Print.line(
          "the last page of %d nodes: p50 %.2f ms, p99 %.2f ms",
          MANY, last.percentile(50), last.percentile(99));
    }
  }

  private static Visit fill(Stack stack, int nodes) {
    QueryBenchmark.fill(stack, nodes);
    return Visit.loggedIn(stack.apis().getFirst().url(), SiteSecrets.TOKEN);
  }

  private static Latencies ask(Stack stack, Visit visit, String page) {
    String path = page.replace("{id}", stack.database().anyNode());
    return Latencies.of(Collections.nCopies(REQUESTS, visit.request(path)), 1);
  }
}
