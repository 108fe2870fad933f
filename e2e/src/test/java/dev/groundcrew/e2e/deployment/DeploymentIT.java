package dev.groundcrew.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Command;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("one-of-each")
class DeploymentIT {

  /** Nothing as it is by default, so that it must have come from here. */
  private static final Map<String, String> VARIABLES = new HashMap<>(SiteSecrets.variables());

  static {
    VARIABLES.putAll(
        Map.of(
            "LISTEN", "127.0.0.2",
            "GROUNDCREW_PORT", "18080",
            "MACHINES_LISTEN", "127.0.0.3",
            "GROUNDCREW_MACHINES_PORT", "18082",
            "GROUNDCREW_ADMIN_NAME", "anna",
            "GROUNDCREW_REPORTS", "token",
            "TEMPORAL_UI_PORT", "18233",
            "TEMPORAL_UI_URL", "http://temporal.example:1234",
            "TEMPORAL_RETENTION", "96h",
            "TEMPORAL_MEMORY", "900MiB"));
    VARIABLES.putAll(
        Map.of(
            "GROUNDCREW_INSTALL_MAX_ATTEMPTS", "2",
            "GROUNDCREW_INSTALL_TIMEOUT", "PT45M",
            "GROUNDCREW_VERSION", "1.2.3"));
  }

  private final ComposeFile file = ComposeFile.read(VARIABLES);

  @Test
  void noSecretHasADefault() {
    assertThat(SiteSecrets.variables().keySet())
        .allSatisfy(
            secret -> {
              Map<String, String> others = new HashMap<>(SiteSecrets.variables());
              others.remove(secret);
              assertThat(ComposeFile.refusal(others)).contains("Set " + secret + " in .env");
              others.put(secret, "");
              assertThat(ComposeFile.refusal(others)).contains("Set " + secret + " in .env");
            });
  }

  @Test
  void everyVariableOfTheExampleIsUsedAndNoOther() throws Exception {
    List<String> documented =
        Files.readAllLines(Checkout.THIS.resolve(".env.example")).stream()
            .filter(line -> line.matches("#?[A-Z0-9_]+=.*"))
            .map(line -> line.replaceAll("#?([A-Z0-9_]+)=.*", "$1"))
            .toList();

    assertThat(documented).containsExactlyInAnyOrderElementsOf(VARIABLES.keySet());
    String compose = Files.readString(Checkout.THIS.resolve("docker-compose.yml"));
    assertThat(documented).allSatisfy(variable -> assertThat(compose).contains("${" + variable));
  }

  @Test
  void onlyTheApiAndTheUiArePublished() {
    assertThat(file.startOrder().stream().filter(name -> file.service(name).has("ports")))
        .containsExactlyInAnyOrder("api", "temporal-ui");
    assertThat(published("api")).containsExactly("127.0.0.2:18080:8080", "127.0.0.3:18082:8082");
    assertThat(published("temporal-ui")).containsExactly("127.0.0.2:18233:8233");
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
      for (String again : List.of("database-users", "temporal-schema", "temporal-namespace")) {
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
      Api api = Api.at(site.apiUrl(), SiteSecrets.TOKEN);
      Api.Known node = api.register();
      api.state(node, "pending");
      assertThat(api.node(node).path("install_workflow").path("ui_url").asString())
          .startsWith("http://temporal.example:1234/namespaces/default/workflows/install-");
      assertThat(retention(site)).isEqualTo("345600s");
      assertThat(statusOf(site.apiUrl() + "/api/v1/nodes")).isEqualTo(401);
      assertThat(statusOf(site.machinesUrl() + "/api/v1/nodes")).isEqualTo(404);
      assertThat(statusOf(site.machinesUrl() + "/actuator/health")).isEqualTo(404);
      assertUsersAreConfined(site);
      assertSearchAttributesAreIndexed(site);
    }
  }

  /**
   * The indexes of slots that nothing fills are dropped; those of the slots in use are not,
   * whichever the server chose.
   */
  private static void assertSearchAttributesAreIndexed(ComposedSite site) {
    var visibility =
        JdbcClient.create(new DriverManagerDataSource(site.jdbcUrl("temporal_visibility")));
    assertThat(
            visibility
                .sql(
                    """
                    select distinct slot.key from executions_visibility v, jsonb_each(v.search_attributes) slot
                    where slot.key ~ '^(Bool|Datetime|Double|Int|Keyword|KeywordList|Text)[0-9]+$'
                    order by slot.key
                    """)
                .query(String.class)
                .list())
        .hasSize(3)
        .allMatch(slot -> slot.matches("(Int|Keyword)[0-9]+"))
        .allSatisfy(
            slot ->
                assertThat(
                        visibility
                            .sql(
                                """
                                select count(*) from pg_indexes
                                where tablename = 'executions_visibility' and indexdef ilike '%, ' || :slot || ',%'
                                """)
                            .param("slot", slot)
                            .query(Integer.class)
                            .single())
                    .as(slot)
                    .isEqualTo(1));
    assertThat(
            visibility
                .sql("select count(*) from pg_indexes where tablename = 'executions_visibility'")
                .query(Integer.class)
                .single())
        .isLessThan(40);
  }

  private static int statusOf(String url) throws IOException {
    return ((HttpURLConnection) URI.create(url).toURL().openConnection()).getResponseCode();
  }

  private static void assertUsersAreConfined(ComposedSite site) {
    assertThat(
            JdbcClient.create(new DriverManagerDataSource(site.jdbcUrl("postgres")))
                .sql(
                    """
                    select rolname from pg_roles
                    where rolname in ('groundcrew', 'temporal')
                      and not (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls)
                    order by rolname
                    """)
                .query(String.class)
                .list())
        .containsExactly("groundcrew", "temporal");
    for (String[] foreign :
        new String[][] {
          {"groundcrew", "temporal"},
          {"groundcrew", "temporal_visibility"},
          {"groundcrew", "postgres"},
          {"groundcrew", "template1"},
          {"temporal", "groundcrew"},
          {"temporal", "postgres"}
        }) {
      String password =
          SiteSecrets.variables().get(foreign[0].toUpperCase(Locale.ROOT) + "_DB_PASSWORD");
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      site.jdbcUrl(foreign[1]).replaceFirst("\\?.*", ""), foreign[0], password))
          .as("%s in %s", foreign[0], foreign[1])
          .hasMessageContaining("permission denied for database");
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

  private List<String> published(String service) {
    return file.service(service)
        .path("ports")
        .valueStream()
        .map(
            port ->
                "%s:%s:%s"
                    .formatted(
                        port.path("host_ip").asString(),
                        port.path("published").asString(),
                        port.path("target").asString()))
        .toList();
  }
}
