package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prometheus's own tool checks the alerts, tests them, and reads the dashboard's expressions. */
class PrometheusRulesTest {

  private static final Path MONITORING = Path.of("..", "docs", "monitoring");
  private static String promtool = "";

  private record Ended(int code, String output) {}

  @BeforeAll
  static void promtoolIsThere() throws Exception {
    Ended found = run(List.of(Path.of("..", "tools", "promtool").toString()));
    assumeTrue(
        found.code() == 0,
        () -> "Skipped: the alerts were not tested, promtool can't be had: " + found.output());
    promtool = found.output().lines().reduce((first, last) -> last).orElseThrow().strip();
  }

  @Test
  void theAlertsAreValid() throws Exception {
    Ended checked = run(List.of(promtool, "check", "rules", file("alerts.yaml")));

    assertThat(checked.code()).as(checked.output()).isZero();
  }

  @Test
  void theAlertsFireWhenTheyShouldAndOnlyThen() throws Exception {
    Ended tested = run(List.of(promtool, "test", "rules", file("alerts-test.yaml")));

    assertThat(tested.code()).as(tested.output()).isZero();
  }

  @Test
  void everyAlertIsTested() throws Exception {
    String tests = Files.readString(MONITORING.resolve("alerts-test.yaml"));

    assertThat(Files.readAllLines(MONITORING.resolve("alerts.yaml")))
        .filteredOn(line -> line.contains("- alert: "))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(tests)
                    .containsPattern(
                        "alertname: " + line.replace("- alert: ", "").strip() + "\\s+exp_alerts"));
  }

  @Test
  void theDashboardsExpressionsAreValid(@TempDir Path directory) throws Exception {
    JsonNode dashboard = new JsonMapper().readTree(MONITORING.resolve("grafana-dashboard.json"));
    List<String> expressions =
        dashboard
            .path("panels")
            .valueStream()
            .flatMap(panel -> panel.path("targets").valueStream())
            .map(target -> target.path("expr").asString().replace("$__rate_interval", "5m"))
            .toList();
    assertThat(expressions).hasSizeGreaterThan(20);
    Path rules = directory.resolve("dashboard.yaml");
    Files.writeString(
        rules,
        IntStream.range(0, expressions.size())
            .mapToObj(
                i -> "  - record: r%d%n    expr: |%n      %s%n".formatted(i, expressions.get(i)))
            .collect(Collectors.joining("", "groups:\n- name: dashboard\n  rules:\n", "")));

    Ended checked = run(List.of(promtool, "check", "rules", rules.toString()));

    assertThat(checked.code()).as(checked.output()).isZero();
  }

  private static String file(String name) {
    return MONITORING.resolve(name).toString();
  }

  private static Ended run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
