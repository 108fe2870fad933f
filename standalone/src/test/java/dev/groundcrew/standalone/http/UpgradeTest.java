package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Databases of earlier versions, with installs open in every state and requests that wait to be
 * applied, go on with the present programs and a Temporal that knows nothing of them.
 */
class UpgradeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Nodes that are to be installed after the upgrade. */
  private static final List<String> OPEN =
      List.of(
          "pending",
          "installing-0",
          "installing-1",
          "installing-2",
          "install-failed",
          "queued-started",
          "queued-failures",
          "queued-force",
          "queued-pending");

  private final Map<String, Registered> nodes = new HashMap<>();

  static IntStream dumps() {
    return IntStream.rangeClosed(1, EarlierDatabase.presentVersion())
        .filter(EarlierDatabase::exists);
  }

  @Test
  void everyEarlierVersionHasADump() {
    assertThat(IntStream.range(1, EarlierDatabase.presentVersion()))
        .as("made by tools/schema-dump from the last commit before the new migration")
        .allMatch(EarlierDatabase::exists);
  }

  @ParameterizedTest(name = "of version {0}")
  @MethodSource("dumps")
  void whatIsUnderWayGoesOnToItsEnd(int version) {
    EarlierDatabase database = EarlierDatabase.of(version);
    assertThat(database.unapplied()).as("requests that wait").isEqualTo(7);
    UnderWay underWay = UnderWay.addedTo(database, version);

    try (StartedOn present =
        StartedOn.database(
            database.url(),
            "upgrade-test-data-" + version,
            "--groundcrew.webhooks.allowed-networks=127.0.0.0/8")) {
      Caller caller = present.caller();
      assertThat(caller.get("/actuator/info").body().at("/schema/version").asString())
          .isEqualTo(String.valueOf(EarlierDatabase.presentVersion()));
      find(caller);

      await().atMost(PATIENCE).until(() -> database.unapplied() == 0);
      assertNodesAreAsRequested(caller);
      assertRepeatsAreAnsweredAsBefore(caller);
      underWay.assertItEnds(caller);
      finish(caller);

      for (JsonNode node : caller.get("/nodes?limit=100").body().path("data")) {
        assertChain(caller, node);
      }
    }
    assertThat(database.unapplied()).isZero();
    assertThat(database.brokenChains()).isZero();
  }

  private void find(Caller caller) {
    for (JsonNode node : caller.get("/nodes?group_id=rack1&limit=100").body().path("data")) {
      nodes.put(
          node.path("hostname").asString(),
          new Registered(node.path("id").asString(), node.path("mac_address").asString()));
    }
    assertThat(nodes).hasSize(14).containsKeys(OPEN.toArray(String[]::new));
  }

  /** What was requested before is done, and no request twice. */
  private void assertNodesAreAsRequested(Caller caller) {
    assertNode(caller, "discovered", "discovered", 0);
    assertNode(caller, "pending", "pending", 0);
    assertNode(caller, "installing-0", "installing", 0);
    assertNode(caller, "installing-1", "installing", 1);
    assertNode(caller, "installing-2", "installing", 2);
    assertNode(caller, "install-failed", "install_failed", 3);
    assertNode(caller, "installed", "installed", 0);
    assertNode(caller, "active", "active", 0);
    assertNode(caller, "queued-started", "installing", 0);
    assertNode(caller, "queued-failures", "installing", 2);
    assertNode(caller, "queued-complete", "installed", 0);
    assertNode(caller, "queued-force", "pending", 0);
    assertNode(caller, "queued-pending", "pending", 0);
    assertNode(caller, "queued-retire", "retired", 0);
  }

  private void assertNode(Caller caller, String name, String state, int attempts) {
    JsonNode node = caller.node(nodes.get(name));
    assertThat(node.path("state").asString()).as(name).isEqualTo(state);
    assertThat(node.path("install_attempts").asInt()).as(name).isEqualTo(attempts);
  }

  /** A key that was used before the upgrade, for a request that was applied before or after it. */
  private void assertRepeatsAreAnsweredAsBefore(Caller caller) {
    Answer started = report(caller, "installing-0", "started", "key-of-installing-0");
    assertThat(started.message()).isEqualTo("Installation started");
    assertThat(started.headers().firstValue("Idempotency-Replayed")).contains("true");
    Answer failed = report(caller, "queued-failures", "failed", "key-of-failure-2");
    assertThat(failed.message()).isEqualTo("Installation failed (attempt 2), will retry");
    assertThat(failed.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertNode(caller, "queued-failures", "installing", 2);
  }

  private Answer report(Caller caller, String name, String status, String key) {
    return caller.post(
        "/report",
        "{\"mac_address\":\"%s\",\"installation_status\":\"%s\"}"
            .formatted(nodes.get(name).mac(), status),
        Map.of("Idempotency-Key", key));
  }

  private void finish(Caller caller) {
    assertThat(caller.failed(nodes.get("installing-1"), "no disk found").message())
        .isEqualTo("Installation failed (attempt 2), will retry");
    for (String name : List.of("installing-2", "queued-failures")) {
      assertThat(caller.failed(nodes.get(name), "no disk found").message())
          .isEqualTo("Installation failed after 3 attempts");
    }
    for (String name : List.of("install-failed", "installing-2", "queued-failures")) {
      assertThat(caller.state(nodes.get(name), "pending").code()).isEqualTo("attempts_exceeded");
      assertThat(caller.force(nodes.get(name), "pending").status()).isEqualTo(200);
    }
    List<String> installed = new ArrayList<>(OPEN);
    for (String name : OPEN) {
      if (caller.node(nodes.get(name)).path("state").asString().equals("pending")) {
        assertThat(caller.report(nodes.get(name), "started").message())
            .isEqualTo("Installation started");
      }
      assertThat(caller.report(nodes.get(name), "complete").message())
          .isEqualTo("Installation completed");
    }
    installed.addAll(List.of("installed", "queued-complete"));
    for (String name : installed) {
      assertThat(caller.state(nodes.get(name), "active").message())
          .isEqualTo("Node transitioned to active");
    }
  }

  /** Each row of the history begins where the one before it ended, up to the node's state. */
  private static void assertChain(Caller caller, JsonNode node) {
    String id = node.path("id").asString();
    JsonNode rows = caller.get("/nodes/%s/history?limit=200".formatted(id)).body().path("data");
    String state = "discovered";
    for (int i = rows.size() - 1; i >= 0; i--) {
      assertThat(rows.get(i).path("from_state").asString()).as("row of %s", node).isEqualTo(state);
      state = rows.get(i).path("to_state").asString();
    }
    assertThat(node.path("state").asString()).as("%s", node).isEqualTo(state);
  }
}
