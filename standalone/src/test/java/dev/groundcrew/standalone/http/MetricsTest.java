package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the dashboard, the alerts and the documentation name is there to be scraped. */
@HttpTest
class MetricsTest {

  private static final Path MONITORING = Path.of("..", "docs", "monitoring");

  /** Every metric we use has one of these prefixes; Prometheus's own {@code up} apart. */
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:groundcrew|temporal|hikaricp|http_server|jvm|process)_[a-z0-9_]+\\b");

  /** The documentation names a histogram without the endings of its series. */
  private static final String HISTOGRAM = "_count";

  private static final List<String> REPORTS =
      List.of(
          "groundcrew_reports_total{outcome=\"applied\",status=\"complete\"}",
          "groundcrew_reports_total{outcome=\"ignored\",status=\"complete\"}",
          "groundcrew_reports_total{outcome=\"stored\",status=\"progress\"}",
          "groundcrew_reports_total{outcome=\"refused\",status=\"failed\"}",
          "groundcrew_reports_total{outcome=\"refused\",status=\"none\"}");

  @Autowired private Caller caller;

  @Test
  void everyMetricOfTheDashboardTheAlertsAndTheReadmeIsScraped() {
    installInAllWays();
    Set<String> named =
        Stream.of("grafana-dashboard.json", "alerts.yaml", "README.md")
            .flatMap(file -> metricsIn(MONITORING.resolve(file)).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).hasSizeGreaterThan(20);

    // The SDK reports every ten seconds, and the fleet's figures are read as often.
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              Set<String> scraped = Scrape.of(caller).names();
              assertThat(named)
                  .allMatch(name -> scraped.contains(name) || scraped.contains(name + HISTOGRAM));
            });
  }

  @Test
  void reportsAreCountedByStatusAndByWhatTheyWereAnswered() {
    List<Double> before = Scrape.of(caller).values(REPORTS);

    reportInAllWays();

    // A report is counted after it was answered.
    List<Double> oneMore = before.stream().map(count -> count + 1).toList();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(Scrape.of(caller).values(REPORTS)).isEqualTo(oneMore));
  }

  private void reportInAllWays() {
    Registered node = caller.installing();
    assertThat(caller.report(node, "progress").status()).isEqualTo(200);
    assertThat(caller.report(node, "complete").status()).isEqualTo(200);
    assertThat(caller.report(node, "complete").status()).isEqualTo(200);
    assertThat(caller.failed(new Registered("", caller.newMac()), "no disk").status())
        .isEqualTo(404);
    assertThat(caller.post("/report", "{\"mac_address\":7}").status()).isEqualTo(400);
  }

  @Test
  void aScrapeIsCompressedForWhoAsksForItAndNothingElseIs() {
    for (String type : List.of("application/openmetrics-text;version=1.0.0", "text/plain")) {
      assertThat(encoding("/actuator/prometheus", type, "gzip")).contains("gzip");
      assertThat(encoding("/actuator/prometheus", type, "identity")).isEmpty();
    }
    assertThat(encoding("/", "text/html", "gzip")).isEmpty();
    assertThat(encoding("/api/v1/nodes?limit=100", "application/json", "gzip")).isEmpty();
    assertThat(encoding("/boot.ipxe", "text/plain", "gzip")).isEmpty();
  }

  private Optional<String> encoding(String path, String type, String accepted) {
    HttpResponse<String> answer =
        Door.call("GET", caller.port(), path, Map.of("Accept", type, "Accept-Encoding", accepted));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().firstValue("Content-Encoding");
  }

  @Test
  void noLabelNamesANodeOrQuotesAMachine() {
    Registered node = caller.installing();
    caller.failed(node, "mark-of-this-error");
    caller.get("/nodes/" + node.id());
    caller.get("/nodes/" + node.mac());
    caller.get("/no-such-path-mark");

    assertThat(Scrape.of(caller).text())
        .doesNotContain(node.id(), node.mac(), "mark-of-this-error", "path-mark");
  }

  private void installInAllWays() {
    Registered installed = caller.installing();
    assertThat(caller.report(installed, "complete").status()).isEqualTo(200);
    caller.installFailed();
    assertThat(caller.post("/hook/no-token/report", "status=started").status()).isEqualTo(401);
    assertThat(caller.post("/nodes/%s/abort".formatted(caller.installing().id()), "{}").status())
        .isEqualTo(200);
  }

  private static Set<String> metricsIn(Path file) {
    try {
      Set<String> found = new TreeSet<>();
      Matcher metrics = METRIC.matcher(Files.readString(file));
      while (metrics.find()) {
        found.add(metrics.group());
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
