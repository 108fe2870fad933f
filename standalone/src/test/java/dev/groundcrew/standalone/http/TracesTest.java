package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.StandaloneApplication;
import dev.groundcrew.standalone.http.Caller.Registered;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * With tracing on, one trace follows a request through the signal and the workflow to the commit.
 */
@SpringBootTest(
    classes = StandaloneApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "groundcrew.engine=memory",
      "groundcrew.data-dir=target/traces-test-data",
      "groundcrew.tracing.enabled=true",
      "management.opentelemetry.tracing.export.schedule-delay=200ms"
    })
@Import({Caller.class, TracesTest.Exporter.class})
class TracesTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String OTHER_TRACE = "4bf92f3577b34da6a3ce929d0e0e4737";

  /** Keeps spans instead of sending them. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Exporter {

    @Bean
    InMemorySpanExporter spans() {
      return InMemorySpanExporter.create();
    }
  }

  @Autowired private Caller caller;
  @Autowired private InMemorySpanExporter spans;

  @Test
  void aTokenInAPathIsMasked() {
    String token = "i." + "A".repeat(43) + "." + "B".repeat(43);

    Door.call(
        "GET",
        caller.port(),
        "/seed/%s/user-data".formatted(token),
        Map.of("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(OTHER_TRACE)));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(spans.getFinishedSpanItems())
                    .filteredOn(span -> span.getTraceId().equals(OTHER_TRACE))
                    .extracting(span -> span.getName() + span.getAttributes())
                    .anySatisfy(span -> assertThat(span).contains("/seed/***/user-data"))
                    .noneSatisfy(span -> assertThat(span).contains(token)));
  }

  @Test
  void oneTraceSpansTheRequestTheSignalTheWorkflowAndTheCommit() {
    Registered node = caller.register();

    caller.call(
        "PATCH",
        "/nodes/%s/state".formatted(node.id()),
        BodyPublishers.ofString("{\"state\":\"pending\"}"),
        Map.of("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE)));
    caller.report(node, "started");
    caller.report(node, "complete");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(ofTheTrace())
                    .extracting(SpanData::getName)
                    .contains(
                        "http patch /api/v1/nodes/{id}/state",
                        "SignalWithStartWorkflow:InstallWorkflow",
                        "RunWorkflow:InstallWorkflow",
                        "StartActivity:CommitDecision",
                        "RunActivity:CommitDecision"));
    Map<String, SpanData> byId =
        ofTheTrace().stream().collect(Collectors.toMap(SpanData::getSpanId, span -> span));
    SpanData commit =
        ofTheTrace().stream()
            .filter(span -> span.getName().equals("RunActivity:CommitDecision"))
            .findFirst()
            .orElseThrow();
    assertThat(ancestors(commit, byId))
        .containsSubsequence(
            "StartActivity:CommitDecision",
            "RunWorkflow:InstallWorkflow",
            "SignalWithStartWorkflow:InstallWorkflow",
            "http patch /api/v1/nodes/{id}/state");
  }

  private List<SpanData> ofTheTrace() {
    return spans.getFinishedSpanItems().stream()
        .filter(span -> span.getTraceId().equals(TRACE))
        .toList();
  }

  private static List<String> ancestors(SpanData span, Map<String, SpanData> byId) {
    return Stream.iterate(
            span,
            current -> current != null,
            current ->
                SpanId.isValid(current.getParentSpanId())
                    ? byId.get(current.getParentSpanId())
                    : null)
        .map(SpanData::getName)
        .toList();
  }
}
