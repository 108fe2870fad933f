package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Webhooks over HTTP. */
@HttpTest
class WebhookCallsTest {

  private static final String FAILED = "[\"dev.groundcrew.node.install_failed\"]";

  @Autowired private Caller caller;
  @Autowired private JdbcClient jdbc;

  private final List<String> added = new ArrayList<>();

  @AfterEach
  void delete() {
    added.forEach(id -> caller.delete("/webhooks/" + id));
  }

  @Test
  void theSecretIsAnsweredOnceAndNoMore() {
    Answer answer = add("https://receiver.example/x?y=1", FAILED);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.message()).isEqualTo("Webhook added");
    String id = answer.data().path("id").asString();
    assertThat(answer.headers().firstValue("Location")).contains("/api/v1/webhooks/" + id);
    assertThat(answer.data().path("secret").asString()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(answer.data().path("enabled").asBoolean()).isTrue();
    assertThat(answer.data().path("template").isNull()).isTrue();
    Answer got = caller.get("/webhooks/" + id);
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.data().has("secret")).isFalse();
    assertThat(got.data().path("url").asString()).isEqualTo("https://receiver.example/x?y=1");
    JsonNode listed = caller.get("/webhooks").body();
    assertThat(listed.path("data").valueStream().map(one -> one.path("id").asString()))
        .contains(id);
    assertThat(listed.toString()).doesNotContain("whsec_");
  }

  @Test
  void aChangeReplacesAllButTheSecret() {
    String id = added("https://receiver.example/", FAILED);
    String secret = secretOf(id);

    Answer answer =
        put(
            id,
            """
            {"url": "http://10.0.0.1:8080/", "events": ["dev.groundcrew.node.*"],
             "template": "{\\"text\\": \\"{{message}}\\"}", "enabled": false}
            """);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.data().has("secret")).isFalse();
    JsonNode got = caller.get("/webhooks/" + id).data();
    assertThat(got.path("url").asString()).isEqualTo("http://10.0.0.1:8080/");
    assertThat(got.path("enabled").asBoolean()).isFalse();
    assertThat(got.path("template").asString()).isEqualTo("{\"text\": \"{{message}}\"}");
    assertThat(secretOf(id)).isEqualTo(secret);

    String other = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    Answer rotated =
        put(
            id,
            "{\"url\": \"http://10.0.0.1/\", \"events\": %s, \"secret\": \"%s\"}"
                .formatted(FAILED, other));
    assertThat(rotated.data().path("secret").asString()).isEqualTo(other);
    assertThat(rotated.data().path("template").isNull()).isTrue();
    assertThat(secretOf(id)).isEqualTo(other);
  }

  @Test
  void aDeletedOneIsGone() {
    String id = added("https://receiver.example/", FAILED);

    assertThat(caller.delete("/webhooks/" + id).status()).isEqualTo(200);

    assertThat(caller.get("/webhooks/" + id).status()).isEqualTo(404);
    assertThat(caller.delete("/webhooks/" + id).status()).isEqualTo(404);
    assertThat(caller.get("/webhooks/no-id").detail()).isEqualTo("Webhook no-id not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://receiver.example/",
        "receiver.example",
        "http://",
        "http:///x",
        "http://user@receiver.example/",
        "http://user:secret@receiver.example/",
        "http://receiver.example/#x",
        "http://receiver.example:0/",
        "http://receiver.example:99999/",
        "http://rec eiver.example/",
        "http://réceiver.example/",
        "http://receiver_example/%zz",
        "http://[::1/",
        "http://receiver.example/\\u0000"
      })
  void anAddressThatIsNoneIsRefused(String url) {
    Answer answer = add(url, FAILED);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isIn("validation_failed", "malformed_body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | validation_failed",
        "null | validation_failed",
        "[null] | validation_failed",
        "[\"dev.groundcrew.node.exploded\"] | validation_failed",
        "[\"dev.*.node\"] | validation_failed",
        "[\"nothing.*\"] | validation_failed",
        "[\"dev.groundcrew.node.failed\", 1] | validation_failed",
      })
  void eventsThatCannotHappenAreRefused(String events, String code) {
    Answer answer = add("https://receiver.example/", events);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isIn(code, "malformed_body");
  }

  @Test
  void theLimitsAreTheLimits() {
    String path = "x".repeat(2048 - "https://r.example/".length());
    assertThat(add("https://r.example/" + path, FAILED).status()).isEqualTo(201);
    assertThat(add("https://r.example/x" + path, FAILED).status()).isEqualTo(400);
    String many = "\"dev.groundcrew.node.*\"" + ", \"dev.groundcrew.node.*\"".repeat(49);
    assertThat(add("https://r.example/", "[" + many + "]").status()).isEqualTo(201);
    assertThat(add("https://r.example/", "[" + many + ", \"*\"]").status()).isEqualTo(400);
  }

  @Test
  void thereAreAtMostAHundred() {
    int present = caller.get("/webhooks").body().path("total").asInt();
    for (int number = present; number < 100; number++) {
      added("https://receiver.example/" + number, FAILED);
    }

    Answer more = add("https://receiver.example/more", FAILED);

    assertThat(more.status()).isEqualTo(409);
    assertThat(more.detail()).isEqualTo("There are 100 webhooks, and there can't be more");
    assertThat(caller.get("/webhooks").body().path("total").asInt()).isEqualTo(100);
  }

  @Test
  void aTemplateIsCheckedWhenItIsSaved() {
    Answer answer =
        caller.post(
            "/webhooks",
            """
            {"url": "https://r.example/", "events": %s, "template": "{\\"a\\": \\"{{nobody}}\\"}"}
            """
                .formatted(FAILED));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid_template");
    assertThat(answer.detail()).startsWith("template: Unknown variable 'nobody'. Known: type, id");
  }

  @Test
  void aTestSaysThatLoopbackIsRefused() {
    String id = added("http://127.0.0.1:%d/".formatted(caller.port()), FAILED);

    Answer answer = caller.post("/webhooks/%s/test".formatted(id), "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.message()).isEqualTo("Test not delivered");
    assertThat(answer.data().path("delivered").asBoolean()).isFalse();
    assertThat(answer.data().path("status").isNull()).isTrue();
    assertThat(answer.data().path("error").asString())
        .contains("groundcrew.webhooks.allowed-networks");
  }

  @Test
  void whatIsDeadIsListedAndSentAgain() {
    String id = added("http://127.0.0.1:1/", "[\"dev.groundcrew.node.registered\"]");
    caller.register();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> deliveries(id, "waiting").path("total").asInt() > 0);
    put(
        id,
        "{\"url\": \"http://127.0.0.1:1/\", \"events\": %s, \"enabled\": false}".formatted(FAILED));
    jdbc.sql(
            """
            update webhook_delivery set status = 'dead', dead_at = clock_timestamp()
            where webhook_id = :id::uuid
            """)
        .param("id", id)
        .update();

    JsonNode dead = deliveries(id, "dead");

    JsonNode first = dead.path("data").path(0);
    assertThat(first.path("type").asString()).isEqualTo("dev.groundcrew.node.registered");
    assertThat(first.path("last_error").asString()).contains("allowed-networks");
    assertThat(first.path("data").path("to_state").asString()).isEqualTo("discovered");
    Answer replay =
        caller.post(
            "/webhooks/%s/replay".formatted(id),
            "{\"ids\": [\"%s\"]}".formatted(first.path("id").asString()));
    assertThat(replay.status()).isEqualTo(200);
    assertThat(replay.data().path("replayed").asInt()).isEqualTo(1);
    assertThat(replay.data().path("dead").asInt()).isEqualTo(dead.path("total").asInt() - 1);
    assertThat(caller.post("/webhooks/%s/replay".formatted(id), "").status()).isEqualTo(200);
    assertThat(deliveries(id, "dead").path("total").asInt()).isZero();
    assertThat(caller.post("/webhooks/%s/replay".formatted(id), "{\"ids\": [\"x\"]}").status())
        .isEqualTo(400);
    assertThat(caller.get("/webhooks/%s/deliveries?status=alive".formatted(id)).status())
        .isEqualTo(400);
  }

  @Test
  void aThousandDeliveriesCanBeNamedAndNotOneMore() {
    String id = added("https://receiver.example/", FAILED);
    String ids = "\"%s\"".formatted(UUID.randomUUID()) + ", \"%s\"".formatted(id).repeat(999);

    Answer most =
        caller.post("/webhooks/%s/replay".formatted(id), "{\"ids\": [%s]}".formatted(ids));

    assertThat(most.status()).isEqualTo(200);
    assertThat(most.data().path("replayed").asInt()).isZero();
    Answer more =
        caller.post(
            "/webhooks/%s/replay".formatted(id), "{\"ids\": [%s, \"%s\"]}".formatted(ids, id));
    assertThat(more.status()).isEqualTo(400);
    assertThat(more.code()).isEqualTo("validation_failed");
    assertThat(caller.post("/webhooks/%s/replay".formatted(id), "{\"ids\": []}").status())
        .isEqualTo(400);
  }

  private JsonNode deliveries(String id, String status) {
    Answer answer = caller.get("/webhooks/%s/deliveries?status=%s".formatted(id, status));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private Answer add(String url, String events) {
    Answer answer =
        caller.post("/webhooks", "{\"url\": \"%s\", \"events\": %s}".formatted(url, events));
    if (answer.status() == 201) {
      added.add(answer.data().path("id").asString());
    }
    return answer;
  }

  private String added(String url, String events) {
    Answer answer = add(url, events);
    assertThat(answer.status()).isEqualTo(201);
    return answer.data().path("id").asString();
  }

  private Answer put(String id, String body) {
    return caller.call("PUT", "/webhooks/" + id, BodyPublishers.ofString(body), Map.of());
  }

  private String secretOf(String id) {
    return jdbc.sql("select secret from webhook where id = :id::uuid")
        .param("id", id)
        .query(String.class)
        .single();
  }
}
