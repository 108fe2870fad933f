package dev.groundcrew.e2e.benchmark;

import dev.groundcrew.e2e.stack.Stack;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same queries on 1,000 and on 100,000 nodes, in turns. One node in a hundred is installing;
 * besides, ten have been silent for long.
 */
class QueryBenchmark {

  private static final int ROUNDS = Integer.getInteger("e2e.rounds");
  private static final int FEW = 1_000;
  private static final int MANY = Integer.getInteger("e2e.nodes");
  private static final int REQUESTS = Integer.getInteger("e2e.requests");
  private static final int SILENT = 10;
  private static final int PAGE = 100;

  /** The installs are unknown to Temporal, and shall stay so. */
  private static final Map<String, String> SETTINGS =
      Map.of("GROUNDCREW_RECONCILE_INTERVAL", "PT12H");

  /** Pages of a list that are followed from one to the next, after half of the fewer nodes. */
  private static final List<String> FOLLOWED =
      List.of("/nodes?sort=id", "/nodes?sort=hostname", "/nodes?state=active", "/nodes?q=node");

  @Test
  void listsAndHistories() {
    try (Stack few = Stack.start(SETTINGS);
        Stack many = Stack.start(SETTINGS)) {
      fill(few, FEW);
      fill(many, MANY);
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
              "/nodes?stalled=false",
              "/nodes?state=active&group_id=rack-12&profile=profile-10",
              "/nodes?sort=hostname",
              "/nodes?sort=-hostname",
              "/nodes?sort=mac_address",
              "/nodes?sort=group_id",
              "/nodes?sort=state",
              "/nodes?sort=-serial_number",
              "/nodes?sort=-state_changed_at",
              "/nodes?sort=last_seen_at",
              "/nodes?limit=1000&format=csv",
              "/nodes/{id}",
              "/nodes/{id}/history",
              "/stats");
      for (int round = 0; round <= ROUNDS; round++) {
        for (String query : queries) {
          compare(round, query, ask(few, query), ask(many, query));
        }
        for (String list : FOLLOWED) {
          int pages = FEW / 2 / PAGE;
          compare(
              round,
              "page %d of %s".formatted(pages + 1, list),
              ask(few, page(few, list, pages, PAGE)),
              ask(many, page(many, list, pages, PAGE)));
        }
      }
      Latencies byOffset = ask(many, "/nodes?offset=" + (MANY - PAGE));
      Latencies byCursor = ask(many, page(many, "/nodes?sort=id", MANY / 1000 - 1, 1000));
      Print.line(
          "the last page of %d nodes: p50 %.2f ms by offset, %.2f ms by cursor",
          MANY, byOffset.percentile(50), byCursor.percentile(50));
    }
  }

  /** Nodes of all kinds, none of which is known to Temporal. */
  static void fill(Stack stack, int nodes) {
    stack.database().addNodes(nodes);
    stack.database().addInstalling(nodes / 100);
    stack.database().addSilent(SILENT);
    stack.database().analyze();
  }

  private static void compare(int round, String query, Latencies ofFew, Latencies ofMany) {
    if (round > 0) {
      Print.line(
          "%-56s round %d: p50 %.2f and %.2f ms, p99 %.2f and %.2f ms; ratio of p50 %.2f",
          query,
          round,
          ofFew.percentile(50),
          ofMany.percentile(50),
          ofFew.percentile(99),
          ofMany.percentile(99),
          ofMany.percentile(50) / ofFew.percentile(50));
    }
  }

  /** The query of the page that follows so many pages of this size. */
  private static String page(Stack stack, String list, int pages, int size) {
    String page = list + "&limit=" + size;
    String cursor = "";
    for (int followed = 0; followed < pages; followed++) {
      JsonNode answer = read(stack, page + cursor);
      cursor =
          "&cursor=" + URLEncoder.encode(answer.path("next").asString(), StandardCharsets.UTF_8);
    }
    return list + "&limit=" + PAGE + cursor;
  }

  private static JsonNode read(Stack stack, String query) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return JsonMapper.shared()
          .readTree(http.send(request(stack, query), BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Instant hoursAgo(int hours) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(hours));
  }

  private static Latencies ask(Stack stack, String query) {
    return Latencies.of(Collections.nCopies(REQUESTS, request(stack, query)), 1);
  }

  private static HttpRequest request(Stack stack, String query) {
    return Latencies.get(
        stack.apis().getFirst().url()
            + "/api/v1"
            + query.replace("{id}", stack.database().anyNode()));
  }
}
