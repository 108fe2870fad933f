package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.groundcrew.standalone.http.Caller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every answer has a request id, and so has what is logged meanwhile. */
@SecuredTest
class RequestIdTest {

  private static final String HEADER = "X-Request-Id";

  @Autowired private Caller caller;
  @Autowired private Machine machine;

  @ParameterizedTest
  @ValueSource(strings = {"a", "0193576e-0000-7000-8000-000000000001", "Rack_7.node-12"})
  void theCallersIdIsAnswered(String id) {
    assertThat(idOf(get("/nodes", id))).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "a,b", "é", "{}", "<b>"})
  void whatIsNoIdIsReplaced(String given) {
    assertThat(idOf(get("/nodes", given))).isNotEqualTo(given).matches("[0-9a-f-]{36}");
  }

  @Test
  void anIdOf64CharactersIsTakenAndALongerOneIsReplaced() {
    assertThat(idOf(get("/nodes", "x".repeat(64)))).isEqualTo("x".repeat(64));
    assertThat(idOf(get("/nodes", "x".repeat(65)))).hasSize(36);
  }

  @Test
  void eachRequestHasAnotherOne() {
    Caller viewer = caller.as(Secured.VIEWER);

    assertThat(idOf(viewer.get("/nodes"))).isNotEqualTo(idOf(viewer.get("/nodes")));
  }

  @Test
  void answersOfEveryStatusHaveOneOnBothPorts() {
    Caller admin = caller.as(Secured.ADMIN);
    List<Answer> answers =
        List.of(
            caller.get("/nodes"),
            caller.as("wrong").get("/nodes"),
            caller.as(Secured.VIEWER).post("/nodes", "{}"),
            admin.post("/nodes", "{"),
            admin.get("/nodes/none"),
            admin.get("/nowhere"),
            admin.post("/report", "{}"),
            admin.call("PUT", "/nodes", BodyPublishers.noBody(), Map.of()),
            admin.post("/nodes", "x".repeat(100_000)),
            caller.get("/actuator/health"),
            machine.report(null, caller.newMac(), "started"),
            machine.report("wrong", caller.newMac(), "started"));

    assertThat(answers)
        .extracting(Answer::status)
        .containsExactly(401, 401, 403, 400, 404, 404, 404, 405, 413, 200, 401, 401);
    assertThat(answers).allSatisfy(answer -> assertThat(idOf(answer)).matches("[0-9a-f-]{36}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /api/v1/nodes/%zz", "GET /api/v1/nodes?a=[", "GET /..;/x", "?? ??"})
  void whatIsNotEvenHttpHasOneToo(String requestLine) {
    assertThat(RawRequest.send(caller.port(), requestLine))
        .startsWith("HTTP/1.1 40")
        .contains("\r\nX-Request-Id: ");
  }

  @Test
  void whatIsLoggedMeanwhileHasTheRequestTheNodeAndTheEvent() {
    Caller admin = caller.as(Secured.ADMIN);
    Logger transitions = (Logger) LoggerFactory.getLogger("dev.groundcrew.transitions");
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    transitions.addAppender(logged);
    try {
      String node = admin.register().id();
      Answer answer =
          admin.call(
              "PATCH",
              "/nodes/%s/state".formatted(node),
              BodyPublishers.ofString("{\"state\":\"retired\"}"),
              Map.of(HEADER, "of-this-test"));
      assertThat(answer.status()).isEqualTo(200);

      assertThat(List.copyOf(logged.list))
          .filteredOn(line -> line.getFormattedMessage().contains(node))
          .singleElement()
          .satisfies(
              line ->
                  assertThat(line.getMDCPropertyMap())
                      .containsEntry("request_id", "of-this-test")
                      .containsEntry("node_id", node)
                      .containsKey("event_id"));
    } finally {
      transitions.detachAppender(logged);
    }
  }

  private Answer get(String path, String id) {
    return caller.as(Secured.VIEWER).call("GET", path, BodyPublishers.noBody(), Map.of(HEADER, id));
  }

  private static String idOf(Answer answer) {
    assertThat(answer.headers().allValues(HEADER)).hasSize(1);
    return answer.headers().firstValue(HEADER).orElseThrow();
  }
}
