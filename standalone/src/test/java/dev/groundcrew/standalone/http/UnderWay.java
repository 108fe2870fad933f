package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What an earlier version may have under way besides nodes, since the version that knew such
 * things: an install of a profile, a bulk, and messages that a webhook's receiver did not take.
 */
final class UnderWay {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final boolean profiles;
  private final boolean webhooks;

  private UnderWay(boolean profiles, boolean webhooks) {
    this.profiles = profiles;
    this.webhooks = webhooks;
  }

  static UnderWay addedTo(EarlierDatabase database, int version) {
    UnderWay underWay = new UnderWay(version >= 8, version >= 9);
    if (underWay.profiles) {
      database.add("held-profile.sql");
    }
    if (underWay.webhooks) {
      database.add("webhook-and-bulk.sql");
    }
    return underWay;
  }

  void assertItEnds(Caller caller) {
    if (profiles) {
      assertInstallKeepsTheVersionOfItsProfile(caller);
    }
    if (webhooks) {
      assertBulkEnds(caller);
      assertMessagesArrive(caller);
    }
  }

  /** Version 1 of the profile allows five attempts, the present one two, and the settings three. */
  private static void assertInstallKeepsTheVersionOfItsProfile(Caller caller) {
    JsonNode found = caller.get("/nodes?profile=held").body();
    Registered node =
        new Registered(
            only(found).path("id").asString(), only(found).path("mac_address").asString());
    for (int attempt = 1; attempt <= 4; attempt++) {
      assertThat(caller.failed(node, "no disk found").message())
          .isEqualTo("Installation failed (attempt %d), will retry".formatted(attempt));
    }
  }

  /** The first of its nodes was done before, and is not done again. */
  private static void assertBulkEnds(Caller caller) {
    String id = only(caller.get("/bulk").body()).path("id").asString();
    JsonNode bulk =
        await()
            .atMost(PATIENCE)
            .until(
                () -> caller.get("/bulk/" + id).data().path("bulk"),
                one -> one.path("finished_at").isString());
    assertThat(bulk.path("done").asInt()).as("%s", bulk).isEqualTo(14);
    assertThat(caller.get("/nodes?tag=upgraded").body().path("data")).hasSize(13);
  }

  /** What waited arrives once the receiver is up, and what was given up once it is asked for. */
  private static void assertMessagesArrive(Caller caller) {
    JsonNode webhook = only(caller.get("/webhooks").body());
    assertThat(webhook.path("down_since").isNull()).as("%s", webhook).isTrue();
    String path = "/webhooks/" + webhook.path("id").asString();
    String waiting = only(deliveries(caller, path, "waiting")).path("message_id").asString();
    String dead = only(deliveries(caller, path, "dead")).path("message_id").asString();

    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      String changed =
          "{\"url\":\"%s\",\"events\":[\"dev.groundcrew.node.registered\"]}"
              .formatted(receiver.url());
      caller.call("PUT", path, BodyPublishers.ofString(changed), Map.of());
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(receiver.messages()).containsExactly(waiting));
      caller.post(path + "/replay", "{}");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(receiver.messages()).containsExactly(waiting, dead));
    }
    for (String status : List.of("waiting", "dead")) {
      await().atMost(PATIENCE).until(() -> deliveries(caller, path, status).path("data").isEmpty());
    }
  }

  private static JsonNode deliveries(Caller caller, String path, String status) {
    return caller.get("%s/deliveries?status=%s".formatted(path, status)).body();
  }

  private static JsonNode only(JsonNode page) {
    assertThat(page.path("data")).as("%s", page).hasSize(1);
    return page.path("data").path(0);
  }
}
