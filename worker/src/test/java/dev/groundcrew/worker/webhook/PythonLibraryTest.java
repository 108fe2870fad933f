package dev.groundcrew.worker.webhook;

import static dev.groundcrew.worker.webhook.Subscriber.PREFIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.webhook.DeliveryRepository;
import dev.groundcrew.store.webhook.WaitingDeliveryRepository;
import dev.groundcrew.store.webhook.WebhookDispatcherRepository;
import dev.groundcrew.store.webhook.WebhookSecret;
import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * What is really sent, verified by the Standard Webhooks library of another language; skipped where
 * {@code tools/standardwebhooks/install} has not put it on the PATH.
 */
@WorkerTest
@Import(Subscriber.class)
@TestPropertySource(
    properties = {
      "groundcrew.webhooks.allowed-networks=127.0.0.0/8",
      "groundcrew.webhooks.interval=PT0.05S"
    })
class PythonLibraryTest {

  private static final String PYTHON = "standardwebhooks-python";
  private static final Path SCRIPT = Path.of("src/test/resources/webhook/verify.py");
  private static final String NO_MATCH = "No matching signature found";
  private static final String COMMENT = "Lüfter 冷却 defekt 🚀 \"2\" \\ <&>";

  @Autowired private Fleet fleet;
  @Autowired private Subscriber subscriber;
  @Autowired private DeliveryRepository deliveries;
  @Autowired private WaitingDeliveryRepository waiting;
  @Autowired private WebhookDispatcherRepository dispatchers;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  static void theLibraryIsThere() {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> new File(path, PYTHON).canExecute()),
        () -> "Skipped: there is no %s here".formatted(PYTHON));
  }

  @AfterEach
  void stop() {
    subscriber.unsubscribe();
  }

  @Test
  void itVerifiesACloudEvent() throws Exception {
    subscriber.subscribe(List.of(PREFIX + "registered"), null);
    fleet.register();

    assertVerified(received());
  }

  @Test
  void itVerifiesTextThatIsNotAscii() throws Exception {
    subscriber.subscribe(List.of(PREFIX + "install_failed"), null);
    fleet.abort(fleet.installing(), COMMENT);

    Receiver.Received received = received();

    assertVerified(received);
    assertThat(received.json().path("data").path("comment").asString()).isEqualTo(COMMENT);
  }

  @Test
  void itVerifiesWhatATemplateGives() throws Exception {
    subscriber.subscribe(
        List.of(PREFIX + "install_failed"), "{\"text\": \"→ {{hostname}}: {{comment}}\"}");
    UUID node = fleet.installing();
    fleet.abort(node, COMMENT);

    Receiver.Received received = received();

    assertVerified(received);
    assertThat(received.json().path("text").asString())
        .isEqualTo("→ %s: %s".formatted(fleet.get(node).hostname(), COMMENT));
  }

  @Test
  void itVerifiesAMessageThatIsSentAgain() throws Exception {
    UUID webhook = subscriber.subscribe(List.of(PREFIX + "registered"), null);
    subscriber.receiver().answers(500);
    fleet.register();
    subscriber.awaitSoon(() -> waiting.count(webhook) == 1);
    jdbc.sql("update webhook_delivery set status = 'dead', dead_at = clock_timestamp()").update();
    subscriber.receiver().answers(204);

    assertThat(deliveries.replay(webhook, List.of())).isEqualTo(1);
    dispatchers.wake(webhook);

    Receiver.Received received = received();
    assertVerified(received);
    assertThat(received.id()).isEqualTo(subscriber.receiver().received().getFirst().id());
  }

  private Receiver.Received received() {
    subscriber.awaitSoon(() -> !subscriber.receiver().taken().isEmpty());
    return subscriber.receiver().taken().getFirst();
  }

  /** It takes the message as it is, and refuses it when anything about it is wrong. */
  private void assertVerified(Receiver.Received received) throws Exception {
    String secret = subscriber.get().secret();
    String body = received.body();
    long longAgo = Instant.now().getEpochSecond() - 360;
    long later = Long.parseLong(received.timestamp()) + 1;
    JsonNode answers =
        verify(
            message(secret, received.timestamp(), received.signature(), received.id(), body),
            message(secret, received.timestamp(), received.signature(), received.id(), body + " "),
            message(
                WebhookSecret.generate(),
                received.timestamp(),
                received.signature(),
                received.id(),
                body),
            message(
                secret,
                String.valueOf(longAgo),
                WebhookSecret.sign(secret, received.id(), longAgo, body),
                received.id(),
                body),
            message(secret, String.valueOf(later), received.signature(), received.id(), body),
            message(secret, received.timestamp(), received.signature(), "another", body));

    assertThat(answers.path(0).path("data")).isEqualTo(received.json());
    assertThat(answers.valueStream().skip(1).map(answer -> answer.path("refused").asString("")))
        .as("other body, other secret, old, other time, other id")
        .containsExactly(NO_MATCH, NO_MATCH, "Message timestamp too old", NO_MATCH, NO_MATCH);
  }

  private static Map<String, Object> message(
      String secret, String timestamp, String signature, String id, String body) {
    return Map.of(
        "secret",
        secret,
        "headers",
        Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", signature),
        "body",
        body);
  }

  @SafeVarargs
  private static JsonNode verify(Map<String, Object>... messages) throws Exception {
    Process process =
        new ProcessBuilder(PYTHON, SCRIPT.toAbsolutePath().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream input = process.getOutputStream()) {
      input.write(Json.write(messages).getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Json.readTree(output);
  }
}
