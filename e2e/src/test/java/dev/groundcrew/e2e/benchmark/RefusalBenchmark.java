package dev.groundcrew.e2e.benchmark;

import dev.groundcrew.e2e.deployment.SiteSecrets;
import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Stack;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether the time of a refusal tells if there is a node: each kind in turns, one client. */
class RefusalBenchmark {

  private static final int ROUNDS = Integer.getInteger("e2e.rounds");
  private static final int REQUESTS = 500;
  private static final int OTHER_NODES = 10_000;
  private static final String UNKNOWN_MAC = "52:54:99:99:99:98";

  @Test
  void refusedReports() {
    try (Stack stack =
        Stack.start(
            Map.of(
                "GROUNDCREW_SECURITY_TOKENS_0_NAME", "admin",
                "GROUNDCREW_SECURITY_TOKENS_0_ROLE", "admin",
                "GROUNDCREW_SECURITY_TOKENS_0_SHA256", SiteSecrets.tokenHash(),
                "GROUNDCREW_SECURITY_FAILURE_LIMIT", "0",
                "GROUNDCREW_MACHINES_RATE_LIMIT", "0"))) {
      stack.database().addNodes(OTHER_NODES);
      String url = stack.apis().getFirst().url();
      Api api = Api.at(url, SiteSecrets.TOKEN);
      Api.Known node = api.register();
      String ofAnother = api.reportToken(api.register());
      Map<String, HttpRequest> kinds = new LinkedHashMap<>();
      kinds.put("unknown MAC, another's token", report(url, ofAnother, UNKNOWN_MAC));
      kinds.put("known MAC, another's token", report(url, ofAnother, node.mac()));
      kinds.put("unknown MAC, wrong token", report(url, "wrong", UNKNOWN_MAC));
      kinds.put("known MAC, wrong token", report(url, "wrong", node.mac()));
      for (int round = 0; round <= ROUNDS; round++) {
        for (var kind : kinds.entrySet()) {
          Latencies times = Latencies.of(Collections.nCopies(REQUESTS, kind.getValue()), 1, 401);
          if (round > 0) {
            Print.line(
                "%-30s round %d: p50 %.3f ms, p99 %.3f ms",
                kind.getKey(), round, times.percentile(50), times.percentile(99));
          }
        }
      }
    }
  }

  private static HttpRequest report(String url, String token, String mac) {
    return HttpRequest.newBuilder(URI.create(url + "/api/v1/report"))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(
            BodyPublishers.ofString(
                "{\"mac_address\":\"%s\",\"installation_status\":\"progress\"}".formatted(mac)))
        .build();
  }
}
