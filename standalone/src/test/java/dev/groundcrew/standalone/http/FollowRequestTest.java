package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A request's id leads to its event, and from there to what the worker logs of it. */
@HttpTest
class FollowRequestTest {

  private static final Logger OURS = (Logger) LoggerFactory.getLogger("dev.groundcrew");

  @Autowired private Caller caller;
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final String request = UUID.randomUUID().toString();

  @BeforeEach
  void listen() {
    logged.start();
    OURS.addAppender(logged);
  }

  @AfterEach
  void listenNoMore() {
    OURS.detachAppender(logged);
  }

  @Test
  void aReportThatTheWorkflowDecidesIsFollowedFromItsRequestToTheWorker() {
    Registered node = caller.register();
    caller.state(node, "pending");

    report(node, "started");

    ILoggingEvent kept = lineOf("report started is event");
    assertThat(kept.getLevel()).isEqualTo(Level.INFO);
    assertThat(kept.getFormattedMessage()).contains(node.id());
    assertThat(kept.getMDCPropertyMap())
        .containsEntry("node_id", node.id())
        .containsEntry("workflow_id", "install-" + node.id());
    String event = kept.getMDCPropertyMap().get("event_id");
    assertThat(kept.getFormattedMessage()).contains(event);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(lines())
                    .filteredOn(line -> line.getFormattedMessage().contains(node.id()))
                    .filteredOn(line -> event.equals(line.getMDCPropertyMap().get("event_id")))
                    .anySatisfy(
                        line -> {
                          assertThat(line.getLoggerName()).endsWith(".transitions");
                          assertThat(line.getMDCPropertyMap())
                              .containsEntry("workflow_id", "install-" + node.id())
                              .doesNotContainKey("request_id");
                        }));
  }

  @Test
  void theRequestThatBeginsANodesFirstInstallNamesItsWorkflow() {
    Registered node = caller.register();

    call("PATCH", "/nodes/%s/state".formatted(node.id()), "{\"state\":\"pending\"}", Map.of());

    assertThat(lineOf("transition pending is event").getMDCPropertyMap())
        .containsEntry("node_id", node.id())
        .containsEntry("workflow_id", "install-" + node.id())
        .containsKey("event_id");
  }

  @Test
  void whatIsDecidedAtOnceSaysItsOutcome() {
    Registered node = caller.register();

    call("PATCH", "/nodes/" + node.id(), "{\"hostname\":\"other\"}", Map.of());
    ILoggingEvent edited = lineOf("edit is event");
    assertThat(edited.getMDCPropertyMap()).containsEntry("node_id", node.id());
    // It was never installed: there is no workflow.
    assertThat(edited.getMDCPropertyMap()).containsKey("event_id").doesNotContainKey("workflow_id");
    assertThat(edited.getFormattedMessage()).endsWith("Node updated");

    call("PATCH", "/nodes/%s/state".formatted(node.id()), "{\"state\":\"active\"}", Map.of());
    assertThat(lineOf("transition active is event").getFormattedMessage())
        .contains("Invalid state transition");
  }

  @Test
  void aRequestThatIsMadeAgainNamesTheFirstOnesEvent() {
    String path = "/nodes/%s/state".formatted(caller.register().id());
    Map<String, String> key = Map.of("Idempotency-Key", "once");
    call("PATCH", path, "{\"state\":\"retired\"}", key);
    String event = lineOf("transition retired is event").getMDCPropertyMap().get("event_id");

    call("PATCH", path, "{\"state\":\"retired\"}", key);

    assertThat(lineOf("the same request as before").getMDCPropertyMap())
        .containsEntry("event_id", event);
  }

  @Test
  void progressAndHeartbeatsAreNotLoggedAtInfo() {
    Registered node = caller.register();

    for (String said :
        List.of(
            "\"installation_status\":\"progress\"",
            "\"installation_status\":\"progress\",\"message\":\"at 40 %\"",
            "\"event\":\"heartbeat\"",
            "\"event\":\"heartbeat\",\"event_metadata\":{\"load\":1}")) {
      call("POST", "/report", "{\"mac_address\":\"%s\",%s}".formatted(node.mac(), said), Map.of());
    }

    assertThat(lines()).filteredOn(this::isOfTheRequest).isEmpty();
  }

  private void report(Registered node, String status) {
    call(
        "POST",
        "/report",
        "{\"mac_address\":\"%s\",\"installation_status\":\"%s\"}".formatted(node.mac(), status),
        Map.of());
  }

  private void call(String method, String path, String body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("X-Request-Id", request);
    assertThat(caller.call(method, path, BodyPublishers.ofString(body), all).status())
        .isBetween(200, 400);
  }

  private ILoggingEvent lineOf(String part) {
    List<ILoggingEvent> found =
        lines().stream()
            .filter(this::isOfTheRequest)
            .filter(line -> line.getFormattedMessage().contains(part))
            .toList();
    assertThat(found).as(part).hasSize(1);
    return found.getFirst();
  }

  private boolean isOfTheRequest(ILoggingEvent line) {
    return request.equals(line.getMDCPropertyMap().get("request_id"));
  }

  private List<ILoggingEvent> lines() {
    return List.copyOf(logged.list);
  }
}
