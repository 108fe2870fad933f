package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Registering, finding, describing and tagging. */
@HttpTest
class NodesTest {

  @Autowired private Caller caller;

  @Test
  void registeringAnswers201WithTheNodeAndItsPlace() {
    String mac = caller.newMac();
    Answer answer =
        caller.post(
            "/nodes",
            """
            {"mac_address":"%s","hostname":"a.example","ip_address":"fe80::1",
             "vendor":"HPE","arch":"aarch64","boot_mode":"bios","group_id":"g1",
             "workflow_id":"debian-13","tags":["Rack-1","GPU","gpu"]}
            """
                .formatted(mac.replace(':', '-').toUpperCase(Locale.ROOT)));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.message()).isEqualTo("Node registered successfully");
    assertThat(answer.body().path("success").asBoolean()).isTrue();
    JsonNode node = answer.data();
    assertThat(node.path("mac_address").asString()).isEqualTo(mac);
    assertThat(node.path("ip_address").asString()).isEqualTo("fe80::1");
    assertThat(node.path("state").asString()).isEqualTo("discovered");
    assertThat(node.path("arch").asString()).isEqualTo("aarch64");
    assertThat(node.path("tags").toString()).isEqualTo("[\"gpu\",\"rack-1\"]");
    assertThat(UUID.fromString(node.path("id").asString()).version()).isEqualTo(7);
    assertThat(node.path("created_at").asString()).endsWith("Z");
    assertThat(answer.headers().firstValue("Location"))
        .contains("/api/v1/nodes/" + node.path("id").asString());
    assertThat(caller.get("/nodes/" + node.path("id").asString()).data()).isEqualTo(node);
  }

  @Test
  void archAndBootModeHaveDefaults() {
    JsonNode node = caller.node(caller.register());

    assertThat(node.path("arch").asString()).isEqualTo("x86_64");
    assertThat(node.path("boot_mode").asString()).isEqualTo("uefi");
  }

  @Test
  void listsAreFilteredPagedAndCountAllThatMatch() {
    String group = "group-" + UUID.randomUUID();
    for (int i = 0; i < 5; i++) {
      Registered node = caller.register();
      caller.patch("/nodes/" + node.id(), "{\"group_id\":\"%s\"}".formatted(group));
      if (i < 2) {
        caller.state(node, "pending");
        caller.post("/nodes/%s/tags".formatted(node.id()), "{\"tag\":\"Odd\"}");
      }
    }

    JsonNode all = caller.get("/nodes?group_id=" + group).body();
    JsonNode page = caller.get("/nodes?group_id=%s&limit=2&offset=1".formatted(group)).body();

    assertThat(all.path("total").asInt()).isEqualTo(5);
    assertThat(page.path("total").asInt()).isEqualTo(5);
    assertThat(page.path("data")).hasSize(2);
    assertThat(page.path("data").path(0)).isEqualTo(all.path("data").path(1));
    assertThat(total("/nodes?state=pending&group_id=" + group)).isEqualTo(2);
    assertThat(total("/nodes?tag=ODD&group_id=" + group)).isEqualTo(2);
    assertThat(total("/nodes?tag=odd&state=discovered&group_id=" + group)).isZero();
  }

  @Test
  void totalsFollowEveryChangeWhateverTheFilter() {
    String tag = "tag-" + UUID.randomUUID();
    int all = total("/nodes");
    int pending = total("/nodes?state=pending");
    Registered node = caller.register();
    caller.post("/nodes/%s/tags".formatted(node.id()), "{\"tag\":\"%s\"}".formatted(tag));
    caller.state(node, "pending");

    assertThat(total("/nodes")).isEqualTo(all + 1);
    assertThat(total("/nodes?state=pending")).isEqualTo(pending + 1);
    assertThat(total("/nodes?tag=" + tag)).isEqualTo(1);
    assertThat(total("/nodes?state=pending&tag=" + tag)).isEqualTo(1);
    caller.report(node, "started");
    assertThat(total("/nodes?state=pending")).isEqualTo(pending);
  }

  @Test
  void theOrderOfAListIsTheOrderOfRegistration() {
    String group = "group-" + UUID.randomUUID();
    Registered first = caller.register();
    Registered second = caller.register();
    caller.patch("/nodes/" + second.id(), "{\"group_id\":\"%s\"}".formatted(group));
    caller.patch("/nodes/" + first.id(), "{\"group_id\":\"%s\"}".formatted(group));

    assertThat(
            StreamSupport.stream(caller.get("/nodes?group_id=" + group).data().spliterator(), false)
                .map(node -> node.path("id").asString()))
        .containsExactly(first.id(), second.id());
  }

  @Test
  void describingChangesOnlyTheFactsGiven() {
    Registered node = caller.register();

    Answer answer =
        caller.patch("/nodes/" + node.id(), "{\"vendor\":\"Dell\",\"workflow_id\":\"w\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.data().path("vendor").asString()).isEqualTo("Dell");
    assertThat(answer.data().path("hostname").asString()).startsWith("rack2-");
    assertThat(answer.data().path("last_seen_at").isNull()).isTrue();
    assertThat(caller.patch("/nodes/" + node.id(), "{\"state\":\"active\"}").detail())
        .startsWith("Unknown field 'state'");
  }

  @Test
  void tagsAreLowerCaseAndAddingOrRemovingTwiceIsAsGoodAsOnce() {
    Registered node = caller.register();
    String path = "/nodes/%s/tags".formatted(node.id());

    caller.post(path, "{\"tag\":\"GPU\"}");
    assertThat(caller.post(path, "{\"tag\":\"gpu\"}").data().path("tags").toString())
        .isEqualTo("[\"gpu\"]");
    assertThat(caller.delete(path + "/Gpu").data().path("tags")).isEmpty();
    assertThat(caller.delete(path + "/gpu").status()).isEqualTo(200);
    assertThat(caller.post(path, "{\"tag\":\"no spaces\"}").status()).isEqualTo(400);
  }

  @Test
  void healthIsUpWhileTheDatabaseAndTheEngineAnswer() {
    JsonNode health = caller.get("/actuator/health").body();

    assertThat(health.path("status").asString()).isEqualTo("UP");
    assertThat(health.path("components").path("db").path("status").asString()).isEqualTo("UP");
    assertThat(health.path("components").path("temporal").path("status").asString())
        .isEqualTo("UP");
  }

  private int total(String path) {
    return caller.get(path).body().path("total").asInt();
  }
}
