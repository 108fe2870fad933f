package dev.groundcrew.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Command;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("one-of-each")
class DeploymentIT {

  /** Nothing as it is by default, so that it must have come from here. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "POSTGRES_PASSWORD", "correct-horse-battery-staple",
          "LISTEN", "127.0.0.2",
          "GROUNDCREW_PORT", "18080",
          "TEMPORAL_UI_PORT", "18233",
          "TEMPORAL_UI_URL", "http://temporal.example:1234",
          "TEMPORAL_RETENTION", "96h",
          "TEMPORAL_MEMORY", "900MiB",
          "GROUNDCREW_INSTALL_MAX_ATTEMPTS", "2",
          "GROUNDCREW_INSTALL_TIMEOUT", "PT45M",
          "GROUNDCREW_VERSION", "1.2.3");

  private final ComposeFile file = ComposeFile.read(VARIABLES);

  @Test
  void thereIsNoDefaultPassword() {
    assertThat(ComposeFile.refusal(Map.of())).contains("Set POSTGRES_PASSWORD in .env");
    assertThat(ComposeFile.refusal(Map.of("POSTGRES_PASSWORD", "")))
        .contains("Set POSTGRES_PASSWORD in .env");
  }

  @Test
  void everyVariableOfTheExampleIsUsedAndNoOther() throws Exception {
    List<String> documented =
        Files.readAllLines(Checkout.THIS.resolve(".env.example")).stream()
            .filter(line -> line.matches("#?[A-Z_]+=.*"))
            .map(line -> line.replaceAll("#?([A-Z_]+)=.*", "$1"))
            .toList();

    assertThat(documented).containsExactlyInAnyOrderElementsOf(VARIABLES.keySet());
    String compose = Files.readString(Checkout.THIS.resolve("docker-compose.yml"));
    assertThat(documented).allSatisfy(variable -> assertThat(compose).contains("${" + variable));
  }

  @Test
  void onlyTheApiAndTheUiArePublished() {
    assertThat(file.startOrder().stream().filter(name -> file.service(name).has("ports")))
        .containsExactlyInAnyOrder("api", "temporal-ui");
    assertThat(published("api")).isEqualTo("127.0.0.2:18080:8080");
    assertThat(published("temporal-ui")).isEqualTo("127.0.0.2:18233:8233");
    assertThat(file.service("api").path("image").asString()).isEqualTo("groundcrew/api:1.2.3");
  }

  @Test
  void everyImageIsPinned() {
    assertThat(file.startOrder())
        .allSatisfy(
            name -> assertThat(file.service(name).path("image").asString()).matches(".+:\\d.+"));
  }

  @Test
  void theSiteStartsInOrderAndInstalls() throws Exception {
    try (ComposedSite site = ComposedSite.start(file, Map.of())) {
      // An upgrade runs them again, on what is there.
      for (String again : List.of("temporal-schema", "temporal-namespace")) {
        site.start(again);
        site.await(again, "service_completed_successfully");
      }

      JsonNode summary =
          site.simulator()
              .run("--nodes=100", "--failure-rate=0.3", "--max-attempts=2", "--concurrency=8");
      System.out.printf(
          "The site of docker-compose.yml, without containers: %d of %d nodes right, now %s%n",
          summary.path("verified").asInt(),
          summary.path("nodes").asInt(),
          summary.path("final_states"));
      Api api = Api.at(site.apiUrl());
      assertThat(api.node(api.installing()).path("install_workflow").path("ui_url").asString())
          .startsWith("http://temporal.example:1234/namespaces/default/workflows/install-");
      assertThat(retention(site)).isEqualTo("345600s");
    }
  }

  /** How long Temporal keeps the histories of finished installs. */
  private static String retention(ComposedSite site) {
    String namespace =
        Command.output(
            List.of(
                Tools.temporalCli().toString(),
                "operator",
                "namespace",
                "describe",
                "--namespace",
                "default",
                "--address",
                site.temporalAddress(),
                "--output",
                "json"));
    return JsonMapper.shared()
        .readTree(namespace)
        .path("config")
        .path("workflowExecutionRetentionTtl")
        .asString();
  }

  private String published(String service) {
    JsonNode port = file.service(service).path("ports").path(0);
    return "%s:%s:%s"
        .formatted(
            port.path("host_ip").asString(),
            port.path("published").asString(),
            port.path("target").asString());
  }
}
