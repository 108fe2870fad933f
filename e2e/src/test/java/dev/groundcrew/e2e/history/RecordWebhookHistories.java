package dev.groundcrew.e2e.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Stack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same as {@link RecordHistories} for dispatchers of webhooks. */
class RecordWebhookHistories {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int FEW_EVENTS = 60;
  private static final String EVENT = "dev.groundcrew.node.registered";
  private static final String ENDED = "EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED";
  private static final String TIMER_STARTED = "EVENT_TYPE_TIMER_STARTED";

  private static Stack stack;
  private static Recording recording;

  private final Api api = stack.api();
  private final AtomicInteger answer = new AtomicInteger(204);
  private final AtomicInteger received = new AtomicInteger();
  private HttpServer receiver;
  private String webhook;

  @BeforeAll
  static void start() {
    stack =
        Stack.start(
            Map.of("GROUNDCREW_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.0/8"),
            "--dynamic-config-value limit.historyCount.suggestContinueAsNew=" + FEW_EVENTS);
    recording = new Recording(stack);
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @BeforeEach
  void subscribe() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          received.incrementAndGet();
          exchange.sendResponseHeaders(answer.get(), -1);
          exchange.close();
        });
    receiver.start();
    webhook = api.addWebhook(subscription());
  }

  @AfterEach
  void unsubscribe() {
    api.deleteWebhook(webhook);
    receiver.stop(0);
  }

  private Map<String, Object> subscription() {
    return Map.of(
        "url",
        "http://127.0.0.1:%d/".formatted(receiver.getAddress().getPort()),
        "events",
        List.of(EVENT));
  }

  @Test
  void clean() {
    api.register();
    awaitEvent(ENDED);
    recording.store(workflow(), "clean");
  }

  /** One message is refused, and is taken with the next try. */
  @Test
  void retry() {
    answer.set(500);
    api.register();
    awaitEvent(TIMER_STARTED);
    answer.set(204);
    awaitEvent(ENDED);
    recording.store(workflow(), "retry");
  }

  /** Somebody saves the webhook while it waits: its dispatcher is rung before its timer. */
  @Test
  void rungWhileItWaits() {
    answer.set(500);
    api.register();
    awaitEvent(TIMER_STARTED);
    answer.set(204);
    api.putWebhook(webhook, subscription());
    awaitEvent(ENDED);
    assertThat(recording.count(workflow(), "EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED"))
        .isGreaterThan(1);
    recording.store(workflow(), "rung");
  }

  /** Nothing is taken: probes follow each other, until one is. */
  @Test
  void receiverAway() {
    answer.set(500);
    for (int node = 0; node < 8; node++) {
      api.register();
    }
    await()
        .atMost(PATIENCE)
        .until(() -> recording.count(workflow(), "EVENT_TYPE_TIMER_FIRED") >= 3);
    answer.set(204);
    awaitEvent(ENDED);
    recording.store(workflow(), "receiver-away");
  }

  @Test
  void databaseAway() {
    answer.set(500);
    api.register();
    awaitEvent(TIMER_STARTED);
    stack.postgres().stop();
    awaitEvent("EVENT_TYPE_TIMER_FIRED");
    answer.set(204);
    stack.postgres().start();
    awaitEvent(ENDED);
    recording.store(workflow(), "database-away");
  }

  @Test
  void cancelled() {
    answer.set(500);
    api.register();
    awaitEvent(TIMER_STARTED);
    stack.temporal().cli("workflow", "cancel", "--workflow-id", workflow());
    awaitEvent("EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED");
    recording.store(workflow(), "cancelled");
  }

  @Test
  void continuedAsNew() {
    answer.set(500);
    api.register();
    awaitEvent(TIMER_STARTED);
    String firstRun = recording.runOf(workflow());
    for (int round = 0; recording.runOf(workflow()).equals(firstRun); round++) {
      assertThat(round).as("rounds in one run").isLessThan(FEW_EVENTS);
      int before = received.get();
      api.putWebhook(webhook, subscription());
      await().atMost(PATIENCE).until(() -> received.get() > before);
    }
    recording.store(workflow(), firstRun, "continued-as-new");
    answer.set(204);
    api.putWebhook(webhook, subscription());
    awaitEvent(ENDED);
    recording.store(workflow(), "after-continue-as-new");
  }

  private String workflow() {
    return "webhook-" + webhook;
  }

  private void awaitEvent(String type) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(AssertionError.class)
        .until(() -> recording.has(workflow(), type));
  }
}
