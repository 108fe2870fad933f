package dev.groundcrew.e2e.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.e2e.deployment.SiteSecrets;
import dev.groundcrew.e2e.stack.Stack;
import dev.groundcrew.e2e.stack.Visit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final String SECOND = "the second page of /nodes";
  private static final String LIVE = "all rows of /nodes have changed";
  private static final Pattern TO_SECOND = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
  private static final Pattern TO_LIVE = Pattern.compile("data-hx-get=\"([^\"]+)\"");

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
          "/nodes?sort=hostname",
          "/nodes?sort=-last_seen_at",
          "/nodes?sort=-state_changed_at&state=active",
          SECOND,
          LIVE,
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
    }
  }

  private static Visit fill(Stack stack, int nodes) {
    QueryBenchmark.fill(stack, nodes);
    return Visit.loggedIn(stack.apis().getFirst().url(), SiteSecrets.TOKEN);
  }

  private static Latencies ask(Stack stack, Visit visit, String page) {
    String path =
        switch (page) {
          case SECOND -> linked(visit, TO_SECOND);
          case LIVE -> linked(visit, TO_LIVE).replaceAll("\\.[0-9a-f]+(&|$)", ".0$1");
          default -> page.replace("{id}", stack.database().anyNode());
        };
    return Latencies.of(Collections.nCopies(REQUESTS, visit.request(path)), 1);
  }

  private static String linked(Visit visit, Pattern link) {
    Matcher matcher = link.matcher(visit.open("/nodes"));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1).replace("&amp;", "&");
  }
}
