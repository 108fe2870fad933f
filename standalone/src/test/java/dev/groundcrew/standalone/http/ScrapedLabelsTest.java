package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Scrape.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The labels by which the alerts and the dashboard select and add up are those of the series. The
 * rule: a series with the label is always there, and for each value that is asked for, one with the
 * value. It can hold for values too, since the series that an alert waits for begin at 0; one that
 * came only with the first fault would be missed by {@code rate} just then.
 */
@HttpTest
class ScrapedLabelsTest {

  private static final Path MONITORING = Path.of("..", "docs", "monitoring");

  /** Prometheus itself adds these. */
  private static final Set<String> OF_THE_TARGET = Set.of("job", "instance");

  private static final Pattern SELECTOR = Pattern.compile("\\b([a-z]+_[a-z0-9_]+)\\{([^}]*)}");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
  private static final Pattern BY = Pattern.compile("\\bby \\(([^)]*)\\)");

  @Autowired private Caller caller;

  /** Some value of a label, or this one. */
  private record Wanted(String metric, String label, @Nullable String value) {

    boolean isMetBy(Series series) {
      String found = series.labels().get(label);
      return series.metric().equals(metric)
          && found != null
          && (value == null || found.matches(value));
    }
  }

  @Test
  void everySelectorOfTheAlertsAndTheDashboardFindsSeries() throws Exception {
    List<Wanted> wanted = new ArrayList<>();
    expressions().forEach(expression -> wanted.addAll(wantedBy(expression)));
    assertThat(wanted)
        .contains(
            new Wanted("hikaricp_connections_pending", "pool", "groundcrew"),
            new Wanted("groundcrew_nodes", "state", "installing"),
            new Wanted("groundcrew_hooks_total", "door", null));

    // The SDK reports every ten seconds, and the fleet's figures are read as often.
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              List<Series> scraped = Scrape.of(caller).series();
              assertThat(wanted).allMatch(want -> scraped.stream().anyMatch(want::isMetBy));
            });
  }

  @Test
  void reportsAndFaultsOfHooksAreCountedFromTheStart() {
    List<Series> scraped = Scrape.of(caller).series();

    for (String means :
        List.of("started", "progress", "complete", "failed", "first_boot", "none")) {
      for (String outcome :
          List.of("applied", "ignored", "stored", "accepted", "refused", "error")) {
        assertThat(scraped)
            .contains(
                new Series(
                    "groundcrew_reports_total", Map.of("status", means, "outcome", outcome)));
      }
      for (String door : List.of("installer", "target", "report", "phone-home")) {
        assertThat(scraped)
            .contains(
                new Series(
                    "groundcrew_hooks_total",
                    Map.of("door", door, "means", means, "outcome", "error")));
      }
    }
    assertThat(scraped)
        .contains(
            new Series(
                "groundcrew_transitions_total",
                Map.of("from", "migrating", "to", "retired", "trigger", "admin")))
        .contains(
            new Series("groundcrew_install_duration_seconds_count", Map.of("outcome", "aborted")));
  }

  private static List<String> expressions() throws IOException {
    JsonNode dashboard = new JsonMapper().readTree(MONITORING.resolve("grafana-dashboard.json"));
    return Stream.concat(
            Stream.of(Files.readString(MONITORING.resolve("alerts.yaml")).split("- alert: ")),
            dashboard
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString()))
        .toList();
  }

  /** What it selects by; and what it adds up by, of each metric that it names with a selector. */
  private static List<Wanted> wantedBy(String expression) {
    List<Wanted> wanted = new ArrayList<>();
    Map<String, String> selectors = new HashMap<>();
    Matcher selector = SELECTOR.matcher(expression);
    while (selector.find()) {
      selectors.put(selector.group(1), selector.group(2));
      wanted.addAll(matchedBy(selector.group(1), selector.group(2)));
    }
    Matcher by = BY.matcher(expression);
    while (by.find()) {
      for (String label : by.group(1).split(",\\s*")) {
        selectors.keySet().forEach(metric -> wanted.add(new Wanted(metric, label, null)));
      }
    }
    return wanted.stream().filter(want -> !OF_THE_TARGET.contains(want.label())).toList();
  }

  private static List<Wanted> matchedBy(String metric, String selector) {
    List<Wanted> wanted = new ArrayList<>();
    Matcher matcher = MATCHER.matcher(selector);
    while (matcher.find()) {
      String label = matcher.group(1);
      switch (matcher.group(2)) {
        case "=" -> wanted.add(new Wanted(metric, label, matcher.group(3)));
        case "=~" ->
            Arrays.stream(matcher.group(3).split("\\|"))
                .forEach(value -> wanted.add(new Wanted(metric, label, value)));
        default -> wanted.add(new Wanted(metric, label, null));
      }
    }
    return wanted;
  }
}
