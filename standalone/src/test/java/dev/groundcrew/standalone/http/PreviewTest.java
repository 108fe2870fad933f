package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Secured.ADMIN;
import static dev.groundcrew.standalone.http.Secured.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a machine would get, and who may see and change it. */
@SecuredTest
class PreviewTest {

  @Autowired private Caller nobody;
  @Autowired private Machine machine;
  @Autowired private ReportTokens tokens;

  private Caller viewer;
  private Caller admin;

  @BeforeEach
  void callers() {
    viewer = nobody.as(VIEWER);
    admin = nobody.as(ADMIN);
  }

  @Test
  void aPreviewIsWhatTheMachineGetsButForTheToken() {
    String profile =
        Profiles.save(
            admin, Map.of("user-data", "url: {{seed_url}}\n", "x.sh", "I={{install_id}}\n"));
    Registered node = Profiles.pending(admin, profile);
    String installId = admin.node(node).path("install_id").asString();
    String token = tokens.ofInstall(UUID.fromString(node.id()), UUID.fromString(installId));

    Answer answer = preview(node);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().toString()).doesNotContain(token, token.substring(50));
    JsonNode preview = answer.data();
    assertThat(preview.path("profile").asString()).isEqualTo(profile);
    assertThat(preview.path("profile_version").asInt()).isEqualTo(1);
    assertThat(preview.path("install").asString()).isEqualTo("present");
    assertThat(preview.path("problems")).isEmpty();
    assertThat(preview.path("documents").propertyNames())
        .containsExactly("meta-data", "network-config", "user-data", "vendor-data", "x.sh");
    String base = "http://127.0.0.1:" + machine.port();
    assertThat(preview.path("documents").path("user-data").asString())
        .isEqualTo("url: %s/seed/TOKEN/\n".formatted(base))
        .isEqualTo(seed(token, "user-data").replace(token, "TOKEN"));
    assertThat(preview.path("documents").path("x.sh").asString()).isEqualTo(seed(token, "x.sh"));
    assertThat(preview.path("script").asString())
        .startsWith("#!ipxe")
        .contains(base + "/files/linux", "url=%s/seed/TOKEN/".formatted(base));
    JsonNode boot = preview.path("boot");
    assertThat(boot.path("method").asString()).isEqualTo("kernel");
    assertThat(boot.path("kernel").asString()).isEqualTo(base + "/files/linux");
    assertThat(boot.path("cmdline").asString())
        .isEqualTo(
            "url=%s/seed/TOKEN/ host=%s"
                .formatted(base, admin.node(node).path("hostname").asString()));
  }

  private String seed(String token, String document) {
    return Door.get(machine.port(), "/seed/%s/%s".formatted(token, document)).body();
  }

  @Test
  void beforeAnInstallThePreviewIsOfTheNext() {
    String profile = Profiles.save(admin, Map.of("x.sh", "{{install_id}} {{attempt}}"));
    Registered node = admin.register();
    admin.patch("/nodes/" + node.id(), "{\"profile\":\"%s\"}".formatted(profile));

    JsonNode preview = preview(node).data();

    assertThat(preview.path("script").asString()).as("discovered").contains("exit 1");
    assertThat(preview.path("install").asString()).isEqualTo("next");
    assertThat(preview.path("documents").path("x.sh").asString())
        .isEqualTo("00000000-0000-0000-0000-000000000000 1");
  }

  @Test
  void withoutAProfileThePreviewSaysSo() {
    Registered node = admin.register();
    assertThat(preview(node).data().path("profile").isNull()).isTrue();
    assertThat(preview(node).data().path("problems").toString())
        .isEqualTo("[\"The node names no profile\"]");

    admin.patch("/nodes/" + node.id(), "{\"profile\":\"nowhere\"}");
    assertThat(preview(node).data().path("problems").toString())
        .isEqualTo("[\"There is no profile 'nowhere'\"]");
    assertThat(admin.state(node, "pending").status()).isEqualTo(200);
    assertThat(preview(node).data().path("problems").toString())
        .isEqualTo("[\"The install began without a profile\"]");
  }

  @Test
  void whatCannotBeWrittenIsNamedAndCostsNothingElse() {
    Registered node =
        Profiles.pending(
            admin, Profiles.save(admin, Map.of("a.sh", "V={{vendor}}", "b.sh", "{{mac}}")));
    admin.patch("/nodes/" + node.id(), "{\"vendor\":\"Dell Inc.\"}");

    JsonNode preview = preview(node).data();

    assertThat(preview.path("documents").propertyNames()).containsExactly("b.sh");
    assertThat(preview.path("problems").path(0).asString())
        .startsWith("a.sh: The value of 'vendor'");
  }

  @Test
  void eachPortServesItsOwnCallersOnly() {
    Registered node = Profiles.pending(admin, Profiles.save(admin, Map.of("user-data", "x")));
    String token =
        tokens.ofInstall(
            UUID.fromString(node.id()),
            UUID.fromString(admin.node(node).path("install_id").asString()));
    String path = "/seed/%s/user-data".formatted(token);

    assertThat(Door.get(machine.port(), path).statusCode()).isEqualTo(200);
    assertThat(Door.get(nobody.port(), path).statusCode()).isEqualTo(404);
  }

  @Test
  void whoSavedAProfileIsTold() {
    String id = Profiles.newId();
    Profiles.put(admin, id, Profiles.json(Map.of()));

    assertThat(viewer.get("/profiles/" + id).data().path("updated_by").asString())
        .isEqualTo("anna");
    assertThat(
            viewer
                .get("/profiles/%s/versions".formatted(id))
                .body()
                .path("data")
                .path(0)
                .path("created_by")
                .asString())
        .isEqualTo("anna");
    assertThat(Profiles.put(viewer, id, Profiles.json(Map.of())).status()).isEqualTo(403);
  }

  private Answer preview(Registered node) {
    return viewer.get("/nodes/%s/preview".formatted(node.id()));
  }
}
