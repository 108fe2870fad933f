package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What answers say besides the node: revisions, warnings, replays, codes. */
@HttpTest
class AnswersTest {

  private static final Map<String, String> KEY = Map.of("Idempotency-Key", "boot-1-complete");

  @Autowired private Caller caller;

  @Test
  void theEntityTagChangesWithEditsAndDecisionsAndNotWithReportedFacts() {
    Registered node = caller.register();
    String registered = entityTag(node);
    caller.post("/report", "{\"mac_address\":\"%s\",\"vendor\":\"v\"}".formatted(node.mac()));
    assertThat(entityTag(node)).isEqualTo(registered);

    caller.patch("/nodes/" + node.id(), "{\"vendor\":\"w\"}");
    String edited = entityTag(node);
    assertThat(edited).isNotEqualTo(registered);
    caller.post("/nodes/%s/tags".formatted(node.id()), "{\"tag\":\"t\"}");
    String tagged = entityTag(node);
    assertThat(tagged).isNotEqualTo(edited);
    caller.state(node, "pending");
    assertThat(entityTag(node)).isNotEqualTo(tagged);
  }

  @Test
  void aGetIgnoresIfNoneMatchAndMayNotBeStored() {
    Registered node = caller.register();

    Answer answer =
        caller.call(
            "GET",
            "/nodes/" + node.id(),
            BodyPublishers.noBody(),
            Map.of("If-None-Match", entityTag(node)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void aStaleIfMatchIs412BeforeAnyRuleAndChangesNothing() {
    Registered node = caller.register();
    Map<String, String> stale = Map.of("If-Match", entityTag(node));
    caller.patch("/nodes/" + node.id(), "{\"vendor\":\"w\"}");

    Answer edit = caller.patch("/nodes/" + node.id(), "{\"vendor\":\"x\"}", stale);
    Answer transition =
        caller.patch("/nodes/%s/state".formatted(node.id()), "{\"state\":\"active\"}", stale);
    Answer retire = caller.call("DELETE", "/nodes/" + node.id(), BodyPublishers.noBody(), stale);

    for (Answer answer : new Answer[] {edit, transition, retire}) {
      assertThat(answer.status()).isEqualTo(412);
      assertThat(answer.body().path("code").asString()).isEqualTo("stale_version");
    }
    assertThat(caller.node(node).path("vendor").asString()).isEqualTo("w");
    assertThat(caller.node(node).path("state").asString()).isEqualTo("discovered");
  }

  @Test
  void aFreshIfMatchIsTaken() {
    Registered node = caller.register();

    Answer edit =
        caller.patch(
            "/nodes/" + node.id(), "{\"vendor\":\"x\"}", Map.of("If-Match", entityTag(node)));
    Answer pending =
        caller.patch(
            "/nodes/%s/state".formatted(node.id()),
            "{\"state\":\"pending\"}",
            Map.of("If-Match", edit.headers().firstValue("ETag").orElseThrow()));

    assertThat(pending.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"1\", \"2\"", "W/3"})
  void anIfMatchThatIsNoEntityTagIs400(String header) {
    Registered node = caller.register();

    Answer answer =
        caller.patch("/nodes/" + node.id(), "{\"vendor\":\"x\"}", Map.of("If-Match", header));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("code").asString()).isEqualTo("precondition_invalid");
  }

  @Test
  void aRefusalCarriesItsCode() {
    Registered node = caller.installFailed();

    assertThat(caller.state(node, "pending").body().path("code").asString())
        .isEqualTo("attempts_exceeded");
    assertThat(caller.state(node, "active").body().path("code").asString())
        .isEqualTo("invalid_transition");
  }

  @Test
  void aReplayIsMarkedAndAKeyIsFreeAgainWithTheNextInstall() {
    Registered node = caller.installing();
    Answer first = complete(node);
    Answer replayed = complete(node);
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(replayed.message()).isEqualTo("Installation completed");
    assertThat(replayed.headers().firstValue("Idempotency-Replayed")).contains("true");

    caller.state(node, "active");
    caller.state(node, "reprovision");
    caller.state(node, "pending");
    Answer beforeItsStarted = complete(node);

    assertThat(beforeItsStarted.message()).isEqualTo("Status reported successfully");
    assertThat(beforeItsStarted.body().path("warnings").valueStream().map(w -> w.asString()))
        .containsExactly(
            "'complete' ignored: the node is pending, and 'started' comes first",
            "The Idempotency-Key was used in an earlier install of this node: taken as a new"
                + " request");
    assertThat(caller.node(node).path("state").asString()).isEqualTo("pending");
  }

  @Test
  void startedOnAnActiveNodeWarns() {
    Registered node = caller.installing();
    caller.report(node, "complete");
    caller.state(node, "active");

    assertThat(caller.report(node, "started").body().path("warnings").path(0).asString())
        .isEqualTo(
            "'started' ignored: the node is active, and an installer that runs on it may erase"
                + " it");
  }

  @Test
  void aReportWithoutAProblemHasNoWarnings() {
    Registered node = caller.installing();

    Answer answer = caller.report(node, "progress");

    assertThat(answer.body().path("warnings").isArray()).isTrue();
    assertThat(answer.body().path("warnings")).isEmpty();
    assertThat(caller.report(node, "complete").body().path("warnings").isArray()).isTrue();
    assertThat(caller.state(node, "active").body().has("warnings")).isFalse();
  }

  @Test
  void progressNeverFallsWithinAnAttemptAndBeginsAnewWithEach() {
    Registered node = caller.installing();
    progress(node, 60);
    progress(node, 20);
    assertThat(caller.node(node).path("install_progress").asInt()).isEqualTo(60);

    caller.failed(node, "disk full");
    assertThat(caller.node(node).path("install_progress").isNull()).isTrue();
    progress(node, 80);
    caller.report(node, "started");
    assertThat(caller.node(node).path("install_progress").isNull()).isTrue();

    caller.report(node, "complete");
    progress(node, 70);
    assertThat(caller.node(node).path("install_progress").asInt()).isEqualTo(100);
  }

  @Test
  void aForcedTransitionSaysSoInTheHistory() {
    Registered node = caller.installFailed();
    caller.force(node, "pending");

    assertThat(caller.history(node).path("data").path(0).path("metadata").path("force").asBoolean())
        .isTrue();
  }

  private void progress(Registered node, int percent) {
    caller.post(
        "/report",
        "{\"mac_address\":\"%s\",\"installation_progress\":%d}".formatted(node.mac(), percent));
  }

  private Answer complete(Registered node) {
    return caller.post(
        "/report",
        "{\"mac_address\":\"%s\",\"installation_status\":\"complete\"}".formatted(node.mac()),
        KEY);
  }

  private String entityTag(Registered node) {
    return caller.get("/nodes/" + node.id()).headers().firstValue("ETag").orElseThrow();
  }
}
