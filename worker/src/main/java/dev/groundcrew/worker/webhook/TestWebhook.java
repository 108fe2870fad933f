package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.feed.Change;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookRepository;
import dev.groundcrew.workflows.webhook.TestResult;
import dev.groundcrew.workflows.webhook.WebhookTestActivities;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Sends a message that tells of no change, also to a webhook that is disabled. */
@Component
class TestWebhook implements WebhookTestActivities {

  private static final String TYPE = "dev.groundcrew.ping";
  private static final UUID NO_NODE = new UUID(0, 0);

  private final WebhookRepository webhooks;
  private final SendMessage sendMessage;
  private final WebhookProperties properties;

  TestWebhook(WebhookRepository webhooks, SendMessage sendMessage, WebhookProperties properties) {
    this.webhooks = webhooks;
    this.sendMessage = sendMessage;
    this.properties = properties;
  }

  @Override
  public TestResult test(UUID webhookId) {
    Optional<Webhook> webhook = webhooks.byId(webhookId);
    if (webhook.isEmpty()) {
      return new TestResult(false, null, "there is no such webhook", 0);
    }
    long start = System.nanoTime();
    Attempt attempt;
    try {
      attempt =
          sendMessage.send(
              webhook.get().url(),
              webhook.get().secret(),
              Message.of(webhook.get(), ping(), properties.source()));
    } catch (JacksonException noJson) {
      attempt = new Attempt.Unsayable("the template gives no JSON for a test");
    }
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    return switch (attempt) {
      case Attempt.Arrived arrived -> new TestResult(true, arrived.status(), null, millis);
      case Attempt.Failed failed -> new TestResult(false, failed.status(), failed.error(), millis);
      case Attempt.Unsayable unsayable -> new TestResult(false, null, unsayable.error(), millis);
      case Attempt.Gone gone -> new TestResult(false, 410, gone.error(), millis);
    };
  }

  private static Change ping() {
    return new Change(
        0,
        NewId.next(),
        TYPE,
        NO_NODE,
        Instant.now(),
        Json.tree(Map.of("node_id", NO_NODE, "hostname", "test")));
  }
}
