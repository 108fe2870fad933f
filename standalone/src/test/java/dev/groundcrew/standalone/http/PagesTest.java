package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages show and do, where nobody is asked who they are. */
@HttpTest
class PagesTest {

  @Autowired private Caller caller;

  private Browser browser() {
    return Browser.at(caller.port());
  }

  private String page(Registered node) {
    HttpResponse<String> page = browser().get("/nodes/" + node.id());
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  /** Sends the form of the node's page, and follows it to what is told then. */
  private String ask(Registered node, String action, Map<String, String> fields) {
    Browser browser = browser();
    HttpResponse<String> answer =
        browser.send("/nodes/" + node.id(), "/nodes/%s/%s".formatted(node.id(), action), fields);
    assertThat(answer.statusCode()).isEqualTo(302);
    return browser.get(answer.headers().firstValue("Location").orElseThrow()).body();
  }

  @Test
  void theFleetIsShownByStateWithWhatNeedsAttention() {
    Registered failed = caller.installFailed();

    HttpResponse<String> page = browser().get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(page.body())
        .contains("href=\"/nodes?state=installing\"")
        .contains("/nodes/" + failed.id())
        .contains("disk full")
        .doesNotContain("Log out");
  }

  @Test
  void aPollIsAnsweredWithNothingWhileNothingChanges() {
    Registered node = caller.installing();
    String live = liveAddress(page(node));

    assertThat(browser().get(live).statusCode()).isEqualTo(204);
    caller.failed(node, "no disk");
    HttpResponse<String> changed = browser().get(live);

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body())
        .contains("1 of 3 failed", "no disk")
        .doesNotContain("<html", "id=\"actions\"");
    caller.report(node, "complete");
    assertThat(browser().get(live).body())
        .contains("id=\"actions\"", "data-hx-swap-oob=\"true\"", "installed");
  }

  private static String liveAddress(String page) {
    return page.replaceAll("(?s).*data-hx-get=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
  }

  @Test
  void theListFindsNodesByEachOfTheirNames() {
    Registered node = caller.register();
    String hostname = "rack2-" + node.mac().replace(":", "");

    for (String text : List.of(node.mac(), node.mac().toUpperCase().replace(":", "-"), hostname)) {
      assertThat(browser().get("/nodes?text=" + text).body())
          .as(text)
          .contains("href=\"/nodes/" + node.id() + "\"", hostname);
    }
    assertThat(browser().get("/nodes?text=" + hostname + "&state=active").body())
        .contains("No node matches");
    assertThat(browser().get("/nodes?text=" + hostname + "&state=active&state=discovered").body())
        .contains(node.id());
  }

  @Test
  void aNodesPageShowsWhatIsKnownOfIt() {
    Registered node = caller.installing();
    caller.failed(node, "no disk found");

    String page = page(node);

    assertThat(page)
        .contains(node.mac(), "installing", "1 of 3 failed", "no disk found", "#!ipxe")
        .contains("Fails if silent until", "Installation failed (attempt 1), will retry")
        .contains("https://temporal.example/ui/namespaces/default/workflows/install-" + node.id())
        .contains("Abort</button>")
        .doesNotContain("Force retry</button>");
  }

  @Test
  void anInstallIsBegunAbortedRetriedAndForcedByItsForms() {
    Registered node = caller.register();

    assertThat(ask(node, "install", Map.of("comment", "new"))).contains("transitioned to pending");
    assertThat(ask(node, "abort", Map.of("comment", "wrong rack")))
        .contains("Installation aborted");
    assertThat(caller.node(node).path("state").asString()).isEqualTo("install_failed");
    assertThat(page(node)).contains("wrong rack", "Retry</button>", "Force retry</button>");
    assertThat(ask(node, "install", Map.of())).contains("transitioned to pending");
  }

  @Test
  void aRefusalIsToldInTheApisWords() {
    Registered node = caller.installFailed();

    String refused = ask(node, "install", Map.of("comment", "again"));

    assertThat(refused)
        .contains("role=\"alert\"")
        .contains("Max install attempts (3) exceeded. Use force=true to reset and retry.");
    assertThat(caller.node(node).path("state").asString()).isEqualTo("install_failed");
    assertThat(ask(node, "install", Map.of("force", "true"))).contains("transitioned to pending");
    assertThat(caller.node(node).path("install_attempts").asInt()).isZero();
  }

  @Test
  void aFormThatIsSentTwiceDoesNothingTwice() {
    Registered node = caller.register();
    Browser browser = browser();
    Map<String, String> form = Browser.hidden(browser.get("/nodes/" + node.id()).body());
    String action = "/nodes/%s/install".formatted(node.id());

    HttpResponse<String> first = browser.post(action, form);
    HttpResponse<String> second = browser.post(action, form);

    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(browser.get(second.headers().firstValue("Location").orElseThrow()).body())
        .contains("Node transitioned to pending");
    assertThat(caller.history(node).path("total").asInt()).isEqualTo(1);
    HttpResponse<String> other = browser.post("/nodes/%s/retire".formatted(node.id()), form);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("was used for another request to this node", "<main");
  }

  @Test
  void theHistorySaysWhatWasForced() {
    Registered node = caller.installFailed();
    assertThat(browser().get("/nodes/" + node.id()).body()).doesNotContain(">forced<");

    caller.force(node, "pending");

    assertThat(browser().get("/nodes/" + node.id()).body())
        .containsOnlyOnce("<strong>forced</strong>");
  }

  @Test
  void aRetiredNodeOffersToBePurgedAndNothingElse() {
    Registered node = caller.register();

    assertThat(ask(node, "retire", Map.of("comment", "sold")))
        .contains("Node transitioned to retired")
        .containsOnlyOnce("</button>")
        .contains(">Purge</button>");
  }

  static Stream<String> hostileTexts() {
    return Stream.of(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><a href=\"https://evil.example\">reinstall</a>",
        "'-alert(1)-'",
        "${7*7} [[${7*7}]] #{x} *{x}",
        "</pre></main><form action=https://evil.example>",
        "\u202egnp.exe \u0001");
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void whatMachinesSayIsTextAndNothingElse(String hostile) {
    Registered node = caller.installing();
    JsonMapper json = new JsonMapper();
    JsonNode report =
        json.createObjectNode()
            .put("mac_address", node.mac())
            .put("installation_status", "failed")
            .put("installation_error", hostile)
            .put("vendor", hostile)
            .put("model", hostile)
            .put("serial_number", hostile)
            .put("hostname", hostile);
    assertThat(caller.post("/report", json.writeValueAsString(report)).status()).isEqualTo(200);

    String page = page(node);

    assertThat(page)
        .doesNotContain("<script>alert", "<img src", "<a href=\"https://evil", "<form action=https")
        .contains("1 of 3 failed")
        .doesNotContain(">49<", " 49 ");
    assertThat(page.split("</pre>", -1)).hasSameSizeAs(page.split("<pre", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nodes",
        "/profiles",
        "/events/dead",
        "/webhooks",
        "/webhooks/new",
        "/nodes/nowhere"
      })
  void noPageIsStoredSniffedFramedOrLoadsFromElsewhere(String path) {
    var headers = browser().get(path).headers();

    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(browser().get(path).body())
        .contains("<main id=\"main\"", "href=\"#main\"", "<html lang=\"en\"")
        .doesNotContain("<script>", "<style", " style=", " onclick=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/page.css", "/assets/page.js", "/assets/htmx/htmx.min.js"})
  void theAssetsAreOurOwnAndAskedForAgainOnlyIfTheyChanged(String path) {
    HttpResponse<String> asset = browser().get(path);
    assertThat(asset.statusCode()).isEqualTo(200);
    String tag = asset.headers().firstValue("ETag").orElseThrow();

    assertThat(browser().get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(browser().get(path, "If-None-Match", "\"old\"").statusCode()).isEqualTo(200);
  }

  @Test
  void nothingElseIsServedAsAnAsset() {
    for (String path :
        List.of(
            "/assets/../templates/page/node.html", "/assets/htmx/../package.json", "/assets/")) {
      assertThat(RawRequest.send(caller.port(), "GET " + path))
          .as(path)
          .matches("(?s)HTTP/1.1 (400|404).*");
    }
  }

  @Test
  void whatIsNotThereIsAPageThatSaysSo() {
    HttpResponse<String> node = browser().get("/nodes/00000000-0000-0000-0000-000000000000");
    HttpResponse<String> profile = browser().get("/profiles/nowhere");

    assertThat(node.statusCode()).isEqualTo(404);
    assertThat(node.body()).contains("not found", "<main");
    assertThat(profile.statusCode()).isEqualTo(404);
    assertThat(profile.body()).contains("Profile nowhere not found");
    assertThat(browser().get("/nodes?sort=-").statusCode()).isEqualTo(400);
    assertThat(browser().get("/nodes?text=%00").statusCode()).isEqualTo(400);
    assertThat(browser().get("/nodes?stalled=maybe").statusCode()).isEqualTo(400);
    assertThat(browser().get("/profiles?offset=x").body())
        .contains("Parameter &#39;offset&#39; can&#39;t be &#39;x&#39;");
  }

  @Test
  void aFormIsLimitedInSizeAndItsFieldsInLength() {
    Registered node = caller.register();
    Browser browser = browser();
    Map<String, String> form = Browser.hidden(browser.get("/nodes/" + node.id()).body());
    String action = "/nodes/%s/install".formatted(node.id());

    form.put("comment", "x".repeat(2001));
    assertThat(browser.post(action, form).statusCode()).isEqualTo(400);
    form.put("comment", "a\0b");
    assertThat(browser.post(action, form).statusCode()).isEqualTo(400);
    form.put("comment", "x".repeat(70_000));
    assertThat(browser.post(action, form).statusCode()).isEqualTo(413);
    form.put("comment", "x".repeat(2000));
    form.put("key", "");
    assertThat(browser.post(action, form).statusCode()).isEqualTo(400);
    assertThat(caller.node(node).path("state").asString()).isEqualTo("discovered");
  }

  @Test
  void profilesAreShownWithTheirVersionsAndDocuments() {
    String id = Profiles.save(caller, Map.of("user-data", "#cloud-config\nhostname: <b>x</b>\n"));

    assertThat(browser().get("/profiles?offset=0").body()).contains("<main");
    String page = browser().get("/profiles/" + id).body();
    assertThat(page)
        .contains("#cloud-config", "&lt;b&gt;x&lt;/b&gt;", "/profiles/%s/versions/1".formatted(id));
    assertThat(browser().get("/profiles/%s/versions/1".formatted(id)).statusCode()).isEqualTo(200);
    assertThat(browser().get("/profiles/%s/versions/9".formatted(id)).statusCode()).isEqualTo(404);
  }
}
