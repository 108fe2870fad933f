package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A node's events: what was reported, asked, edited and decided, and by whom. */
@HttpTest
class TimelineTest {

  @Autowired private Caller caller;

  @Test
  void everyStepIsTherePageByPageNewestFirst() {
    Registered node = caller.installFailed();
    caller.patch("/nodes/" + node.id(), "{\"vendor\":\"ACME\"}");

    List<JsonNode> events = allPages(node, 2);

    assertThat(events.stream().map(event -> event.path("kind").asString()))
        .containsExactly("edit", "report", "report", "report", "report", "transition", "register");
    assertThat(events.subList(1, 4).stream().map(event -> event.path("error").asString()))
        .containsOnly("disk full");
    assertThat(events.get(3).path("outcome").path("message").asString())
        .isEqualTo("Installation failed (attempt 1), will retry");
    assertThat(events.getFirst().path("payload").path("vendor").asString()).isEqualTo("ACME");
    assertThat(events.stream().map(event -> event.path("status").asString()))
        .containsOnly("applied");
  }

  @Test
  void eventsAreFilteredByKindAndTime() {
    Registered node = caller.installing();
    String events = "/nodes/%s/events".formatted(node.mac());

    assertThat(caller.get(events + "?kind=transition").data()).hasSize(1);
    assertThat(caller.get(events + "?kind=transition&kind=Report").data()).hasSize(2);
    assertThat(caller.get(events + "?since=2999-01-01T00:00:00Z").data()).isEmpty();
    assertThat(caller.get(events + "?until=2999-01-01T00:00:00%2B01:00").data()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=nothing",
        "since=yesterday",
        "limit=0",
        "limit=201",
        "cursor=x",
        "cursor=MjAyNi8x",
        "offset=1"
      })
  void aParameterThatCannotBeUsedIs400(String parameter) {
    Registered node = caller.register();

    assertThat(caller.get("/nodes/%s/events?%s".formatted(node.id(), parameter)).status())
        .isEqualTo(400);
  }

  @Test
  void aLongErrorIsCutInTheListAndWholeInItsEvent() {
    Registered node = caller.installing();
    String error = "ä€\uD83D\uDE80".repeat(20_000);
    caller.failed(node, error);

    JsonNode listed = caller.get("/nodes/%s/events?limit=1".formatted(node.id())).data().path(0);
    String path = "/nodes/%s/events/%s".formatted(node.id(), listed.path("id").asString());

    assertThat(listed.path("error").asString()).startsWith("ä€").hasSizeLessThanOrEqualTo(1024);
    assertThat(caller.get(path).data().path("error").asString()).isEqualTo(error);
    assertThat(caller.node(node).path("last_install_error").asString()).hasSizeLessThan(4200);
  }

  @Test
  void abortingFailsTheInstallAndIsRefusedElsewhere() {
    Registered node = caller.installing();
    String abort = "/nodes/%s/abort".formatted(node.id());

    Answer aborted = caller.post(abort, "{\"comment\":\"wrong rack\"}");

    assertThat(aborted.message()).isEqualTo("Installation aborted");
    assertThat(aborted.data().path("state").asString()).isEqualTo("install_failed");
    assertThat(aborted.data().path("last_install_error").asString()).isEqualTo("aborted");
    assertThat(caller.history(node).path("data").path(0).path("comment").asString())
        .isEqualTo("wrong rack");
    Answer again = caller.post(abort, "{}");
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.body().path("code").asString()).isEqualTo("invalid_transition");
    assertThat(caller.call("POST", abort, BodyPublishers.noBody(), Map.of()).status())
        .isEqualTo(400);
  }

  @Test
  void onlyADeadEventCanBeRetriedOrDiscarded() {
    Registered node = caller.installing();
    String event =
        caller
            .get("/nodes/%s/events?limit=1".formatted(node.id()))
            .data()
            .path(0)
            .path("id")
            .asString();

    for (String action : List.of("retry", "discard")) {
      Answer refused = caller.post("/events/%s/%s".formatted(event, action), "");
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.body().path("code").asString()).isEqualTo("event_not_dead");
      assertThat(caller.post("/events/%s/%s".formatted(UUID.randomUUID(), action), "").status())
          .isEqualTo(404);
    }
    assertThat(caller.get("/events?status=dead").data())
        .noneMatch(dead -> dead.path("node_id").asString().equals(node.id()));
    assertThat(caller.get("/events").status()).isEqualTo(400);
  }

  private List<JsonNode> allPages(Registered node, int limit) {
    List<JsonNode> events = new ArrayList<>();
    String path = "/nodes/%s/events?limit=%d".formatted(node.id(), limit);
    JsonNode page = caller.get(path).body();
    page.path("data").forEach(events::add);
    while (!page.path("next").isNull()) {
      page = caller.get(path + "&cursor=" + page.path("next").asString()).body();
      assertThat(page.path("data")).isNotEmpty();
      page.path("data").forEach(events::add);
    }
    return events;
  }
}
