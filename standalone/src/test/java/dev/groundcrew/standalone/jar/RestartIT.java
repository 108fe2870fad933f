package dev.groundcrew.standalone.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Stops the packaged jar in the middle of installs and starts it again, on the in-memory engine.
 */
class RestartIT {

  @TempDir private Path directory;

  private PackagedJar groundcrew;
  private int number;

  @BeforeEach
  void start() throws IOException {
    groundcrew = new PackagedJar(directory.resolve("data"), Map.of("GROUNDCREW_ENGINE", "memory"));
    groundcrew.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    groundcrew.close();
  }

  @Test
  void installsContinueAfterAStop() throws Exception {
    String pending = pending();
    String installing = installing();
    failed(installing, "first");
    String installFailed = installing();
    for (int i = 0; i < 3; i++) {
      failed(installFailed, "disk full");
    }

    groundcrew.terminate();
    groundcrew.start();

    assertNode(pending, "pending", 0);
    assertNode(installing, "installing", 1);
    assertNode(installFailed, "install_failed", 3);
    assertThat(failed(installing, "second").message())
        .isEqualTo("Installation failed (attempt 2), will retry");
    assertThat(report(pending, "started").message()).isEqualTo("Installation started");

    groundcrew.kill();
    groundcrew.start();

    assertNode(pending, "installing", 0);
    assertNode(installing, "installing", 2);
    assertThat(failed(installing, "third").message())
        .isEqualTo("Installation failed after 3 attempts");
    assertThat(report(pending, "complete").message()).isEqualTo("Installation completed");
    assertThat(state(installFailed, "{\"state\":\"pending\"}").body().path("detail").asString())
        .isEqualTo("Max install attempts (3) exceeded. Use force=true to reset and retry.");
    assertThat(state(installFailed, "{\"state\":\"pending\",\"force\":true}").message())
        .isEqualTo("Node transitioned to pending");
    assertThat(report(installFailed, "started").message()).isEqualTo("Installation started");
  }

  @Test
  void aReportAcknowledgedBeforeAKillIsAppliedExactlyOnce() throws Exception {
    List<String> nodes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      nodes.add(installing());
    }
    CountDownLatch someAnswered = new CountDownLatch(10);
    List<Callable<Boolean>> reports = new ArrayList<>();
    for (String mac : nodes) {
      reports.add(
          () -> {
            try {
              int status =
                  groundcrew
                      .send(
                          "POST",
                          "/api/v1/report",
                          "{\"mac_address\":\"%s\",\"installation_status\":\"failed\"}"
                              .formatted(mac))
                      .status();
              someAnswered.countDown();
              return status == 200 || status == 202;
            } catch (IOException noAnswer) {
              return false;
            }
          });
    }
    List<Boolean> acknowledged = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> answers = reports.stream().map(threads::submit).toList();
      someAnswered.await();
      groundcrew.kill();
      for (Future<Boolean> answer : answers) {
        acknowledged.add(answer.get());
      }
    }
    groundcrew.start();

    assertThat(acknowledged).contains(true);
    for (int i = 0; i < nodes.size(); i++) {
      String mac = nodes.get(i);
      if (acknowledged.get(i)) {
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertNode(mac, "installing", 1));
      }
      // When the next report is counted, no older event can be applied any more.
      assertThat(failed(mac, "after").status()).isEqualTo(200);
      assertThat(node(mac).path("install_attempts").asInt())
          .isIn(acknowledged.get(i) ? List.of(2) : List.of(1, 2));
    }
  }

  private String register() {
    String mac = "52:54:00:03:00:%02x".formatted(++number);
    assertThat(groundcrew.post("/api/v1/nodes", "{\"mac_address\":\"%s\"}".formatted(mac)).status())
        .isEqualTo(201);
    return mac;
  }

  private String pending() {
    String mac = register();
    assertThat(state(mac, "{\"state\":\"pending\"}").status()).isEqualTo(200);
    return mac;
  }

  private String installing() {
    String mac = pending();
    assertThat(report(mac, "started").status()).isEqualTo(200);
    return mac;
  }

  private PackagedJar.Answer report(String mac, String status) {
    return groundcrew.post(
        "/api/v1/report",
        "{\"mac_address\":\"%s\",\"installation_status\":\"%s\"}".formatted(mac, status));
  }

  private PackagedJar.Answer failed(String mac, String error) {
    return groundcrew.post(
        "/api/v1/report",
        "{\"mac_address\":\"%s\",\"installation_status\":\"failed\",\"installation_error\":\"%s\"}"
            .formatted(mac, error));
  }

  private PackagedJar.Answer state(String mac, String body) {
    return groundcrew.patch(
        "/api/v1/nodes/%s/state".formatted(node(mac).path("id").asString()), body);
  }

  private JsonNode node(String mac) {
    for (JsonNode node : groundcrew.get("/api/v1/nodes?limit=1000").body().path("data")) {
      if (node.path("mac_address").asString().equals(mac)) {
        return node;
      }
    }
    throw new AssertionError("No node " + mac);
  }

  private void assertNode(String mac, String state, int attempts) {
    JsonNode node = node(mac);
    assertThat(node.path("state").asString()).isEqualTo(state);
    assertThat(node.path("install_attempts").asInt()).isEqualTo(attempts);
  }
}
