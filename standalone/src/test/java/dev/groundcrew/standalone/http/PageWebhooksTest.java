package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.PageWebhooks.Added;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Webhooks on their pages: added, changed, tested and deleted. */
@HttpTest
class PageWebhooksTest {

  private static final String PURGED = "dev.groundcrew.node.purged";

  @Autowired private Caller caller;
  @Autowired private JdbcClient jdbc;

  private PageWebhooks pages() {
    return new PageWebhooks(caller);
  }

  @AfterEach
  void deleteAll() {
    pages().deleteAll();
  }

  @Test
  void aWebhookIsAddedByItsFormAndItsSecretIsShownOnce() {
    Added added =
        pages()
            .add(
                Map.of(
                    "url", "https://receiver.example/x?y=1",
                    "event", PURGED,
                    "patterns", "dev.groundcrew.node.re*, dev.groundcrew.node.inst*",
                    "template", "{\"text\":\r\n\"{{message}}\"}"));

    JsonNode webhook = caller.get("/webhooks/" + added.id()).data();
    assertThat(webhook.path("url").asString()).isEqualTo("https://receiver.example/x?y=1");
    assertThat(webhook.path("events").valueStream().map(JsonNode::asString))
        .containsExactly(PURGED, "dev.groundcrew.node.re*", "dev.groundcrew.node.inst*");
    assertThat(webhook.path("template").asString()).isEqualTo("{\"text\":\n\"{{message}}\"}");
    assertThat(webhook.path("enabled").asBoolean()).isTrue();
    assertThat(added.secret()).matches("whsec_[A-Za-z0-9+/]{43}=").isEqualTo(secretOf(added.id()));
    for (String page : List.of("", "/" + added.id())) {
      assertThat(pages().get("/webhooks" + page).body())
          .contains("https://receiver.example/x?y=1", PURGED, "delivering")
          .doesNotContain("whsec_");
    }
    assertThat(pages().get("/webhooks/%s/edit".formatted(added.id())).body())
        .doesNotContain(added.secret());
  }

  @Test
  void aFormThatIsSentTwiceAddsOneWebhookAndSaysTheSame() {
    Browser browser = Browser.at(caller.port());
    Map<String, String> form = pages().form(browser, "/webhooks/new");
    form.putAll(Map.of("url", "https://receiver.example/twice", "event", PURGED));

    HttpResponse<String> first = browser.post("/webhooks", form);
    HttpResponse<String> second = browser.post("/webhooks", form);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.body()).contains(form.get("secret")).isEqualTo(first.body());
    assertThat(pages().get("/webhooks").body()).containsOnlyOnce("https://receiver.example/twice");
  }

  @Test
  void aFormWithTheIdOfAnotherWebhookIsToldNoSecret() {
    Added added = pages().add(Map.of("url", "https://receiver.example/mine", "event", PURGED));
    Browser browser = Browser.at(caller.port());
    Map<String, String> form = pages().form(browser, "/webhooks/new");
    form.putAll(
        Map.of(
            "key", added.id(), "url", "https://receiver.example/", "event", PURGED, "secret", ""));

    HttpResponse<String> answer = browser.post("/webhooks", form);

    assertThat(answer.body()).contains("It was added before").doesNotContain("whsec_");
    assertThat(caller.get("/webhooks/" + added.id()).data().path("url").asString())
        .isEqualTo("https://receiver.example/mine");
    form.put("key", "1-2-3-4-5");
    assertThat(browser.post("/webhooks", form).statusCode()).isEqualTo(400);
  }

  @Test
  void mistakesAreSaidAtTheirFieldsAndWhatWasTypedStays() {
    Map<Map<String, String>, List<String>> mistakes = new LinkedHashMap<>();
    mistakes.put(Map.of("url", ""), List.of("url-mistake", "must be an http or https URL"));
    mistakes.put(
        Map.of("url", "ftp://r.example/"), List.of("url-mistake", "must be an http or https URL"));
    mistakes.put(
        Map.of("url", "http://user:pw@r.example/"), List.of("url-mistake", "neither a user"));
    mistakes.put(
        Map.of("url", "https://r.example/" + "x".repeat(2048)),
        List.of("url-mistake", "size must be between"));
    mistakes.put(Map.of("event", ""), List.of("events-mistake", "size must be between 1 and 50"));
    mistakes.put(
        Map.of("patterns", "dev.groundcrew.node.exploded"),
        List.of("events-mistake", "no change is of type"));
    mistakes.put(
        Map.of("patterns", "<script>"), List.of("events-mistake", "must be a type of change"));
    mistakes.put(
        Map.of("secret", "whsec_short"), List.of("secret-mistake", "base64 of 24 to 64 bytes"));
    mistakes.put(
        Map.of("template", "{\"a\": \"{{nobody}}\"}"),
        List.of("template-mistake", "Unknown variable &#39;nobody&#39;"));

    mistakes.forEach(
        (fields, message) -> {
          Map<String, String> form = new LinkedHashMap<>();
          form.put("url", "https://receiver.example/typed");
          form.put("event", PURGED);
          form.putAll(fields);
          HttpResponse<String> refused = pages().post("/webhooks/new", "/webhooks", form);
          assertThat(refused.statusCode()).as(message.toString()).isEqualTo(400);
          String at =
              refused
                  .body()
                  .replaceAll("(?s).*id=\"%s\">([^<]*)<.*".formatted(message.getFirst()), "$1");
          assertThat(at).as(message.toString()).contains(message.getLast());
          assertThat(refused.body()).contains("role=\"alert\"", "aria-invalid=\"true\"");
          if (!fields.containsKey("url")) {
            assertThat(refused.body()).contains("value=\"https://receiver.example/typed\"");
          }
        });
    assertThat(pages().get("/webhooks").body()).doesNotContain("receiver.example/typed");
  }

  @Test
  void theLongestTemplateIsTakenAndOneCharacterMoreIsNot() {
    String longest = "{\"a\": \"%s\"}".formatted("€".repeat(16 * 1024 - 9));

    Added added = pages().add(Map.of("url", "https://r.example/", "template", longest));

    assertThat(caller.get("/webhooks/" + added.id()).data().path("template").asString())
        .isEqualTo(longest);
    HttpResponse<String> refused =
        pages()
            .post(
                "/webhooks/new",
                "/webhooks",
                Map.of("url", "https://r.example/", "event", PURGED, "template", longest + " x"));
    assertThat(refused.statusCode()).isEqualTo(400);
  }

  @Test
  void thereAreAtMostAHundredAndTheFormSaysSo() {
    int present = caller.get("/webhooks").body().path("total").asInt();
    for (int number = present; number < 100; number++) {
      caller.post(
          "/webhooks",
          "{\"url\": \"https://full.example/%d\", \"events\": [\"%s\"]}".formatted(number, PURGED));
    }

    HttpResponse<String> refused =
        pages()
            .post(
                "/webhooks/new",
                "/webhooks",
                Map.of("url", "https://r.example/more", "event", PURGED));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("There are 100 webhooks, and there can&#39;t be more")
        .contains("value=\"https://r.example/more\"");
  }

  @Test
  void anEditReplacesAllButTheSecret() {
    Added added = pages().add(Map.of("url", "https://r.example/", "template", "{\"a\": \"b\"}"));
    String edit = "/webhooks/%s/edit".formatted(added.id());
    assertThat(pages().get(edit).body())
        .contains("value=\"https://r.example/\"", "{&quot;a&quot;: &quot;b&quot;}");

    HttpResponse<String> saved =
        pages()
            .post(
                edit,
                edit,
                Map.of(
                    "url", "http://10.0.0.1:8080/",
                    "event", "",
                    "patterns", "dev.groundcrew.node.*",
                    "template", "",
                    "enabled", ""));

    assertThat(saved.statusCode()).isEqualTo(302);
    JsonNode webhook = caller.get("/webhooks/" + added.id()).data();
    assertThat(webhook.path("url").asString()).isEqualTo("http://10.0.0.1:8080/");
    assertThat(webhook.path("events").toString()).isEqualTo("[\"dev.groundcrew.node.*\"]");
    assertThat(webhook.path("template").isNull()).isTrue();
    assertThat(webhook.path("enabled").asBoolean()).isFalse();
    assertThat(secretOf(added.id())).isEqualTo(added.secret());
    assertThat(pages().get("/webhooks/" + added.id()).body()).contains("paused");
    assertThat(pages().get(edit).body()).contains("dev.groundcrew.node.*</textarea>");

    String other = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    assertThat(
            pages()
                .post(edit, edit, Map.of("secret", other, "event", PURGED, "enabled", "true"))
                .statusCode())
        .isEqualTo(302);
    assertThat(secretOf(added.id())).isEqualTo(other);
    assertThat(pages().get("/webhooks/" + added.id()).body()).contains("delivering");
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
    Added added = pages().add(Map.of("url", "https://r.example/", "event", PURGED));
    String edit = "/webhooks/%s/edit".formatted(added.id());
    Browser browser = Browser.at(caller.port());
    Map<String, String> form = pages().form(browser, edit);
    pages().post(edit, edit, Map.of("url", "https://theirs.example/", "event", PURGED));

    form.putAll(Map.of("url", "https://mine.example/", "event", PURGED));
    HttpResponse<String> refused = browser.post(edit, form);

    assertThat(refused.statusCode()).isEqualTo(412);
    assertThat(refused.body()).contains("Nothing was saved", "value=\"https://mine.example/\"");
    assertThat(caller.get("/webhooks/" + added.id()).data().path("url").asString())
        .isEqualTo("https://theirs.example/");
  }

  @Test
  void aTestSaysWhatBecameOfIt() {
    Added added =
        pages()
            .add(Map.of("url", "http://127.0.0.1:%d/".formatted(caller.port()), "event", PURGED));
    String page = "/webhooks/" + added.id();

    HttpResponse<String> tested = pages().post(page, page + "/test", Map.of());

    assertThat(tested.statusCode()).isEqualTo(200);
    assertThat(tested.body())
        .contains("role=\"alert\"", "The test did not arrive: ")
        .contains("groundcrew.webhooks.allowed-networks");
  }

  @Test
  void aWebhookIsDeletedAfterTheQuestion() {
    Added added = pages().add(Map.of("url", "https://gone.example/", "event", PURGED));
    String page = "/webhooks/" + added.id();
    assertThat(pages().get(page).body()).contains("href=\"%s/delete\"".formatted(page));

    assertThat(pages().get(page + "/delete").body())
        .contains("Delete this webhook?", "https://gone.example/");
    assertThat(caller.get("/webhooks/" + added.id()).status()).isEqualTo(200);
    HttpResponse<String> deleted = pages().post(page + "/delete", page + "/delete", Map.of());

    assertThat(deleted.statusCode()).isEqualTo(302);
    assertThat(pages().get("/webhooks").body()).doesNotContain("gone.example");
    for (String gone : List.of("", "/edit", "/delete")) {
      assertThat(pages().get(page + gone).statusCode()).isEqualTo(404);
    }
    assertThat(pages().get("/webhooks/" + UUID.randomUUID()).body()).contains("not found", "<main");
    assertThat(pages().get("/webhooks/x").statusCode()).isEqualTo(404);
  }

  private String secretOf(String id) {
    return jdbc.sql("select secret from webhook where id = :id::uuid")
        .param("id", id)
        .query(String.class)
        .single();
  }
}
