package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** A node's life, from discovered to retired. */
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class LifecycleTest {

  @Autowired private Caller caller;

  @Test
  void aNodeIsRegisteredInstalledUsedAndRetired() {
    Registered node = caller.register();
    assertThat(caller.node(node).path("state").asString()).isEqualTo("discovered");

    assertThat(caller.state(node, "pending").message()).isEqualTo("Node transitioned to pending");
    assertThat(caller.report(node, "started").message()).isEqualTo("Installation started");
    assertThat(caller.report(node, "progress").message()).isEqualTo("Status reported successfully");
    assertThat(caller.report(node, "complete").message()).isEqualTo("Installation completed");
    assertThat(caller.state(node, "active").message()).isEqualTo("Node transitioned to active");
    assertThat(caller.state(node, "migrating").status()).isEqualTo(200);
    assertThat(caller.state(node, "active").status()).isEqualTo(200);
    assertThat(caller.state(node, "reprovision").status()).isEqualTo(200);
    assertThat(caller.state(node, "pending").status()).isEqualTo(200);
    assertThat(caller.delete("/nodes/" + node.id()).message()).isEqualTo("Node retired");

    assertThat(caller.node(node).path("state").asString()).isEqualTo("retired");
    assertThat(caller.history(node).path("total").asInt()).isEqualTo(9);
  }

  @Test
  void failuresAreCountedRefusedAndForced(CapturedOutput output) {
    Registered node = caller.installing();
    assertThat(caller.failed(node, "a").message())
        .isEqualTo("Installation failed (attempt 1), will retry");
    assertThat(caller.failed(node, "b").message())
        .isEqualTo("Installation failed (attempt 2), will retry");
    assertThat(caller.failed(node, "disk full").message())
        .isEqualTo("Installation failed after 3 attempts");
    JsonNode failed = caller.node(node);
    assertThat(failed.path("state").asString()).isEqualTo("install_failed");
    assertThat(failed.path("install_attempts").asInt()).isEqualTo(3);
    assertThat(failed.path("last_install_error").asString()).isEqualTo("disk full");

    Answer refused = caller.state(node, "pending");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.detail())
        .isEqualTo("Max install attempts (3) exceeded. Use force=true to reset and retry.");

    assertThat(caller.force(node, "pending").message()).isEqualTo("Node transitioned to pending");
    JsonNode forced = caller.node(node);
    assertThat(forced.path("install_attempts").asInt()).isZero();
    assertThat(forced.path("last_install_error").isNull()).isTrue();

    assertThat(output)
        .contains(
            "Node %s (%s) transitioned: installing -> install_failed (triggered_by=node_report)"
                .formatted(node.id(), node.mac()))
        .contains(
            "Node %s (%s) transitioned: install_failed -> pending (triggered_by=admin)"
                .formatted(node.id(), node.mac()));
  }

  @Test
  void historyTellsWhoChangedWhatWhenAndWhyNewestFirst() {
    Registered node = caller.installFailed();
    caller.force(node, "pending");

    JsonNode history = caller.history(node);

    assertThat(history.path("total").asInt()).isEqualTo(4);
    JsonNode forced = history.path("data").path(0);
    assertThat(forced.path("from_state").asString()).isEqualTo("install_failed");
    assertThat(forced.path("to_state").asString()).isEqualTo("pending");
    assertThat(forced.path("triggered_by").asString()).isEqualTo("admin");
    assertThat(forced.path("comment").asString()).isEqualTo("fixed");
    assertThat(forced.path("metadata").toString()).isEqualTo("{\"force\":true}");
    assertThat(forced.path("user_id").isNull()).isTrue();
    assertThat(UUID.fromString(forced.path("id").asString()).version()).isEqualTo(7);
    JsonNode failed = history.path("data").path(1);
    assertThat(failed.path("metadata").toString())
        .isEqualTo("{\"error\":\"disk full\",\"attempt\":3}");
    assertThat(Instant.parse(forced.path("created_at").asString()))
        .isAfter(Instant.parse(failed.path("created_at").asString()));

    JsonNode secondPage =
        caller.get("/nodes/%s/history?limit=1&offset=1".formatted(node.id())).body();
    assertThat(secondPage.path("total").asInt()).isEqualTo(4);
    assertThat(secondPage.path("data").path(0)).isEqualTo(failed);
    assertThat(secondPage.path("data")).hasSize(1);
  }

  @Test
  void aReportStoresTheFactsItGivesAndLeavesTheOthers() {
    Registered node = caller.installing();
    caller.post(
        "/report",
        """
        {"mac_address":"%s","installation_status":"progress","installation_progress":40,
         "ip_address":"10.1.2.3","vendor":"Dell","model":"R660","serial_number":"S1",
         "system_uuid":"4c4c4544-0000-1000-8000-000000000000","hostname":"new-name"}
        """
            .formatted(node.mac()));
    caller.post("/report", "{\"mac_address\":\"%s\"}".formatted(node.mac()));

    JsonNode found = caller.node(node);
    assertThat(found.path("ip_address").asString()).isEqualTo("10.1.2.3");
    assertThat(found.path("vendor").asString()).isEqualTo("Dell");
    assertThat(found.path("hostname").asString()).isEqualTo("new-name");
    assertThat(found.path("install_progress").asInt()).isEqualTo(40);
    assertThat(found.path("last_seen_at").asString()).endsWith("Z");
    assertThat(found.path("state").asString()).isEqualTo("installing");
  }

  @Test
  void aReportThatDoesNotFitChangesNothing() {
    Registered node = caller.register();
    caller.state(node, "pending");

    Answer answer = caller.report(node, "complete");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.message()).isEqualTo("Status reported successfully");
    assertThat(caller.node(node).path("state").asString()).isEqualTo("pending");
    assertThat(caller.history(node).path("total").asInt()).isEqualTo(1);
  }

  @Test
  void aRetriedInstallBeginsWithNoProgress() {
    Registered node = caller.installing();
    caller.post(
        "/report", "{\"mac_address\":\"%s\",\"installation_progress\":80}".formatted(node.mac()));
    for (int i = 0; i < 3; i++) {
      caller.failed(node, "e");
    }
    caller.force(node, "pending");

    assertThat(caller.node(node).path("install_progress").isNull()).isTrue();
  }
}
