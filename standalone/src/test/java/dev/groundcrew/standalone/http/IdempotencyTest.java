package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests sent twice with the same Idempotency-Key. */
@HttpTest
class IdempotencyTest {

  private static final Map<String, String> KEY = Map.of("Idempotency-Key", "k-1");

  @Autowired private Caller caller;

  @Test
  void theSameReportIsAnsweredWithTheFirstOutcomeAndChangesNothing() {
    Registered node = caller.installing();
    Answer first = failed(node, "e");
    caller.failed(node, "another");

    Answer repeated = failed(node, "e");

    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.message()).isEqualTo(first.message());
    assertThat(caller.node(node).path("install_attempts").asInt()).isEqualTo(2);
    assertThat(caller.node(node).path("last_install_error").asString()).isEqualTo("another");
  }

  @Test
  void aRefusalIsRepeatedToo() {
    Registered node = caller.installFailed();
    String path = "/nodes/%s/state".formatted(node.id());
    Answer refused = caller.patch(path, "{\"state\":\"pending\"}", KEY);

    Answer repeated = caller.patch(path, "{\"state\":\"pending\"}", KEY);

    assertThat(repeated.status()).isEqualTo(400);
    assertThat(repeated.detail()).isEqualTo(refused.detail());
  }

  @Test
  void aProgressReportIsRepeatedWithoutStoringItsFactsAgain() {
    Registered node = caller.installing();
    String body = "{\"mac_address\":\"%s\",\"installation_progress\":10}".formatted(node.mac());
    caller.post("/report", body, KEY);
    caller.post(
        "/report", "{\"mac_address\":\"%s\",\"installation_progress\":20}".formatted(node.mac()));

    Answer repeated = caller.post("/report", body.replace("}", ",\"vendor\":\"other\"}"), KEY);

    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.data()).isEqualTo(caller.node(node));
    assertThat(caller.node(node).path("install_progress").asInt()).isEqualTo(20);
  }

  @Test
  void retiringTwiceWithOneKeyIsRetiringOnce() {
    Registered node = caller.register();
    String path = "/nodes/" + node.id();

    Answer first = caller.call("DELETE", path, BodyPublishers.noBody(), KEY);
    Answer second = caller.call("DELETE", path, BodyPublishers.noBody(), KEY);

    assertThat(first.message()).isEqualTo("Node retired");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.message()).isEqualTo("Node retired");
    assertThat(caller.history(node).path("total").asInt()).isEqualTo(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIs422AndChangesNothing() {
    Registered node = caller.installing();
    failed(node, "e");

    Answer other =
        caller.post(
            "/report",
            "{\"mac_address\":\"%s\",\"installation_status\":\"complete\"}".formatted(node.mac()),
            KEY);

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.detail())
        .isEqualTo("Idempotency-Key 'k-1' was used for another request to this node");
    assertThat(caller.node(node).path("install_attempts").asInt()).isEqualTo(1);
  }

  @Test
  void theSameReportWithAnotherTextIsTheSameReport() {
    Registered node = caller.installing();
    failed(node, "e");

    Answer other = failed(node, "the address has changed after a reboot");

    assertThat(other.status()).isEqualTo(200);
    assertThat(caller.node(node).path("install_attempts").asInt()).isEqualTo(1);
  }

  @Test
  void theSameAddressInAnotherSpellingIsTheSameBody() {
    Registered node = caller.installing();
    failed(node, "e");
    Registered shouted = new Registered(node.id(), node.mac().toUpperCase().replace(':', '-'));

    assertThat(failed(shouted, "e").status()).isEqualTo(200);
    assertThat(caller.node(node).path("install_attempts").asInt()).isEqualTo(1);
  }

  @Test
  void aKeyThatIsTooLongOrEmptyDoesNotCostAReport() {
    Registered node = caller.installing();
    String body =
        "{\"mac_address\":\"%s\",\"installation_status\":\"failed\"}".formatted(node.mac());
    Map<String, String> longKey = Map.of("Idempotency-Key", "k".repeat(256));
    Map<String, String> noKey = Map.of("Idempotency-Key", "");

    assertThat(caller.post("/report", body, longKey).body().path("warnings").path(0).asString())
        .isEqualTo("Idempotency-Key is longer than 255 characters: its SHA-256 is used instead");
    assertThat(caller.post("/report", body, longKey).status()).isEqualTo(200);
    assertThat(caller.node(node).path("install_attempts").asInt()).isEqualTo(1);
    assertThat(caller.post("/report", body, noKey).status()).isEqualTo(200);
    assertThat(caller.node(node).path("install_attempts").asInt()).isEqualTo(2);
  }

  @Test
  void aKeyOfAPersonIsOneTo255Characters() {
    String path = "/nodes/%s/state".formatted(caller.register().id());

    for (String key : new String[] {"", "k".repeat(256)}) {
      assertThat(
              caller
                  .patch(path, "{\"state\":\"pending\"}", Map.of("Idempotency-Key", key))
                  .detail())
          .isEqualTo("Idempotency-Key size must be between 1 and 255");
    }
  }

  private Answer failed(Registered node, String error) {
    return caller.post(
        "/report",
        "{\"mac_address\":\"%s\",\"installation_status\":\"failed\",\"installation_error\":\"%s\"}"
            .formatted(node.mac(), error),
        KEY);
  }
}
