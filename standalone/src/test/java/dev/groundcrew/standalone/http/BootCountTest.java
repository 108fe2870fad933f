package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.BootDoor.installer;
import static dev.groundcrew.standalone.http.BootDoor.local;
import static dev.groundcrew.standalone.http.BootDoor.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What counts as a boot, and what boots in circles lead to. */
@HttpTest
class BootCountTest {

  @Autowired private Caller caller;
  @Autowired private BootNodes nodes;
  @Autowired private JdbcClient jdbc;

  private BootDoor door;

  @BeforeEach
  void door() {
    door = nodes.door();
  }

  @Test
  void whileAnEventWaitsTheMachineAsksAgain() {
    Registered node = nodes.pending();
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, queued_at, dead_at)
            values (:event, :node::uuid, 'transition', 'admin', '{"state":"retired"}',
                    clock_timestamp(), clock_timestamp())
            """)
        .param("event", UUID.randomUUID())
        .param("node", node.id())
        .update();
    installer(door.boot(node.mac()));
    jdbc.sql(
            """
            update nodes set rung_at = clock_timestamp() + interval '1 hour', rings = 1
            where id = :id::uuid
            """)
        .param("id", node.id())
        .update();
    jdbc.sql("update node_event set dead_at = null where node_id = :id::uuid")
        .param("id", node.id())
        .update();

    assertThat(waiting(door.boot(node.mac()))).contains("sleep 5");

    jdbc.sql(
            "update node_event set dead_at = clock_timestamp() where node_id = :id::uuid and applied_at is null")
        .param("id", node.id())
        .update();
    assertThat(nodes.onlyBoot(node).path("payload").path("repeats").asInt()).isEqualTo(1);
    installer(door.boot(node.mac()));
    assertThat(nodes.scriptsServed(node)).isEqualTo(1);
  }

  @Test
  void bootsAtOnceOfSeveralConnectionsAreOne() throws Exception {
    Registered node = nodes.pending();

    List<Callable<String>> boots = Collections.nCopies(16, () -> installer(door.boot(node.mac())));
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (Future<String> boot : threads.invokeAll(boots)) {
        assertThat(boot.get()).startsWith("kernel ");
      }
    }

    assertThat(nodes.onlyBoot(node).path("payload").path("repeats").asInt()).isEqualTo(15);
    assertThat(nodes.scriptsServed(node)).isEqualTo(1);
  }

  @Test
  void anAttemptThatReportedFailsWhenTheMachineBootsAgain() {
    Registered node = nodes.pending();
    installer(door.boot(node.mac()));
    caller.report(node, "started");
    nodes.later(node);

    assertThat(waiting(door.boot(node.mac()))).contains("booted again");
    awaitInstaller(node);

    JsonNode after = caller.node(node);
    assertThat(after.path("state").asString()).isEqualTo("installing");
    assertThat(after.path("install_attempts").asInt()).isEqualTo(1);
    assertThat(after.path("last_install_error").asString())
        .isEqualTo("booted again without a report");
    // The next attempt never reports: silence decides, not the boot.
    nodes.later(node);
    installer(door.boot(node.mac()));
    assertThat(caller.node(node).path("install_attempts").asInt()).isEqualTo(1);
  }

  @Test
  void theThirdBootOfAnAttemptThatReportedEndsTheInstall() {
    Registered node = nodes.pending();
    installer(door.boot(node.mac()));
    caller.report(node, "started");
    for (int attempt = 1; attempt <= 3; attempt++) {
      caller.report(node, "progress");
      nodes.later(node);
      waiting(door.boot(node.mac()));
      if (attempt < 3) {
        awaitInstaller(node);
      }
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(local(door.boot(node.mac()))).contains("is install_failed: booted"));
    assertThat(caller.node(node).path("install_attempts").asInt()).isEqualTo(3);
  }

  @Test
  void aPendingNodeThatBootsInCirclesIsGivenUp() {
    Registered node = nodes.pending();
    for (int boot = 1; boot <= 3; boot++) {
      installer(door.boot(node.mac()));
      nodes.later(node);
    }

    assertThat(waiting(door.boot(node.mac()))).contains("booted 3 times without any report");

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> local(door.boot(node.mac())));
    JsonNode after = caller.node(node);
    assertThat(after.path("state").asString()).isEqualTo("install_failed");
    assertThat(after.path("install_attempts").asInt()).isEqualTo(3);
    assertThat(after.path("last_install_error").asString())
        .isEqualTo("booted 3 times without any report");
    assertThat(
            caller
                .history(node)
                .path("data")
                .valueStream()
                .map(
                    row ->
                        row.path("to_state").asString()
                            + " "
                            + row.path("triggered_by").asString()))
        .containsExactly("install_failed system", "installing system", "pending admin");
  }

  private void awaitInstaller(Registered node) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> installer(door.boot(node.mac())));
  }
}
