package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Requests whose outcome takes longer than they wait: here they do not wait at all. */
@HttpTest
@TestPropertySource(
    properties = {
      "groundcrew.api.outcome-wait=PT0S",
      "groundcrew.data-dir=target/accepted-test-data"
    })
class AcceptedTest {

  @Autowired private Caller caller;

  @Test
  void aRequestWithoutAnOutcomeYetIs202AndItsEventTellsWhatBecameOfIt() {
    Registered node = caller.register();

    Answer accepted = caller.state(node, "pending");

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.data().path("status").asString()).isEqualTo("queued");
    JsonNode applied = awaitEvent(accepted, "applied");
    assertThat(applied.path("kind").asString()).isEqualTo("transition");
    assertThat(applied.path("source").asString()).isEqualTo("admin");
    assertThat(applied.path("payload").path("state").asString()).isEqualTo("pending");
    assertThat(applied.path("outcome").path("message").asString())
        .isEqualTo("Node transitioned to pending");
    assertThat(applied.path("applied_at").asString()).endsWith("Z");
    assertThat(caller.node(node).path("state").asString()).isEqualTo("pending");
  }

  @Test
  void aRefusalIsToldByTheEventToo() {
    Registered node = caller.register();
    awaitEvent(caller.state(node, "pending"), "applied");

    JsonNode refused = awaitEvent(caller.state(node, "active"), "refused");

    assertThat(refused.path("outcome").path("message").asString())
        .isEqualTo(
            "Invalid state transition from 'pending' to 'active'."
                + " Valid transitions: [installing, retired]");
  }

  @Test
  void requestsOneAfterTheOtherAreAppliedInTheirOrder() {
    Registered node = caller.register();
    caller.state(node, "pending");
    caller.report(node, "started");
    caller.failed(node, "first");
    caller.failed(node, "second");
    Answer last = caller.report(node, "complete");

    assertThat(awaitEvent(last, "applied").path("outcome").path("message").asString())
        .isEqualTo("Installation completed");
    assertThat(caller.history(node).path("total").asInt()).isEqualTo(3);
  }

  @Test
  void anEventThatIsNotThereIs404() {
    Registered node = caller.register();
    UUID unknown = UUID.randomUUID();

    assertThat(caller.get("/nodes/%s/events/%s".formatted(node.id(), unknown)).detail())
        .isEqualTo("Event %s of node %s not found".formatted(unknown, node.id()));
    assertThat(caller.get("/nodes/%s/events/nope".formatted(node.id())).detail())
        .isEqualTo("Event nope of node %s not found".formatted(node.id()));
  }

  private JsonNode awaitEvent(Answer accepted, String status) {
    String location = accepted.headers().firstValue("Location").orElseThrow();
    return await()
        .until(
            () -> caller.get(location.substring("/api/v1".length())).data(),
            event -> event.path("status").asString().equals(status));
  }
}
