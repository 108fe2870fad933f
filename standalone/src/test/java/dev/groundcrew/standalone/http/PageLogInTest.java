package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Secured.ADMIN;
import static dev.groundcrew.standalone.http.Secured.ISSUER;
import static dev.groundcrew.standalone.http.Secured.OPERATOR;
import static dev.groundcrew.standalone.http.Secured.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may open the page: log-in, sessions, roles. */
@SecuredTest
class PageLogInTest {

  @Autowired private Caller caller;
  @Autowired private Machine machine;
  @Autowired private JdbcClient jdbc;

  @Test
  void whoHasNotLoggedInIsLedToTheLogIn() {
    HttpResponse<String> fleet = browser().get("/");
    HttpResponse<String> list = browser().get("/nodes?state=pending&tag=a%2Fb");

    assertThat(fleet.statusCode()).isEqualTo(302);
    assertThat(location(fleet)).isEqualTo("/login");
    assertThat(location(list)).isEqualTo("/login?next=%2Fnodes%3Fstate%3Dpending%26tag%3Da%252Fb");
  }

  @Test
  void theApiStillAnswers401AsAProblemAndKnowsNoSessions() {
    HttpResponse<String> nobody = browser().get("/api/v1/nodes");
    HttpResponse<String> loggedIn = Browser.loggedIn(caller.port(), ADMIN).get("/api/v1/nodes");

    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(loggedIn.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/swagger-ui/index.html", "/v3/api-docs", "/v3/api-docs/swagger-config"})
  void whoHasLoggedInCanOpenTheContract(String path) {
    HttpResponse<String> loggedIn = Browser.loggedIn(caller.port(), VIEWER).get(path);

    assertThat(loggedIn.statusCode()).isEqualTo(200);
    assertThat(loggedIn.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
    assertThat(browser().get(path).statusCode()).isEqualTo(401);
    assertThat(browser().get(path, "Cookie", "groundcrew-session=made-up").statusCode())
        .isEqualTo(401);
    assertThat(browser().get(path, "Authorization", "Bearer " + VIEWER).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aPageListensByItsSessionAndTheApiByAToken() {
    HttpResponse<String> page = Browser.loggedIn(caller.port(), VIEWER).get("/events/stream");
    HttpResponse<String> api =
        browser().get("/api/v1/events/stream", "Authorization", "Bearer " + VIEWER);

    for (HttpResponse<String> stream : List.of(page, api)) {
      assertThat(stream.statusCode()).isEqualTo(200);
      assertThat(stream.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      assertThat(stream.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
      assertThat(stream.body()).startsWith("retry: 2000\nid: ");
    }
    assertThat(browser().get("/events/stream").statusCode()).isEqualTo(302);
    assertThat(Browser.loggedIn(caller.port(), VIEWER).get("/api/v1/events/stream").statusCode())
        .isEqualTo(401);
  }

  @Test
  void aPollOfAPageWhoseSessionHasEndedLoadsThePageAnew() {
    HttpResponse<String> answer = browser().get("/fleet", "HX-Request", "true");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
  }

  @Test
  void aTokenOpensThePageAndTheCookieIsForNoScript() {
    Browser browser = browser();

    HttpResponse<String> answer =
        browser.send("/login?next=/profiles", "/login", Map.of("token", " " + OPERATOR + "\n"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/profiles");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("groundcrew-session=")
                    .contains("HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain(OPERATOR));
    HttpResponse<String> page = browser.get("/profiles");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("otto", "operator", "Log out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/%5Cevil.example/nodes",
        "/login",
        "/logout",
        "/api/v1/nodes",
        "javascript:alert(1)",
        "/nodes%0d%0aSet-Cookie:a=b"
      })
  void noLinkToTheLogInLeadsElsewhere(String next) {
    HttpResponse<String> answer =
        browser().send("/login?next=" + next, "/login", Map.of("token", VIEWER));

    assertThat(location(answer)).isEqualTo("/");
  }

  @Test
  void aWrongTokenIsRefusedAndMakesNoSession() {
    long before = sessions();
    Browser browser = browser();

    HttpResponse<String> answer = browser.logIn("wrong");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("The token is not valid").doesNotContain("wrong");
    assertThat(browser.get("/nodes").statusCode()).isEqualTo(302);
    assertThat(browser.logIn("").body()).contains("Give a token");
    assertThat(sessions()).isEqualTo(before);
  }

  @Test
  void wrongTokensFromOneAddressAreLimitedAndARightOneIsNot() throws IOException {
    Browser browser = Browser.from("127.0.0.77", caller.port());
    Map<String, String> hidden = Browser.hidden(browser.get("/login").body());
    hidden.put("token", "wrong");

    HttpResponse<String> last = browser.post("/login", hidden);
    for (int i = 0; i < 150 && last.statusCode() == 401; i++) {
      last = browser.post("/login", hidden);
    }

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
    assertThat(browser.logIn(VIEWER).statusCode()).isEqualTo(302);
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Browser browser = Browser.loggedIn(caller.port(), ADMIN);
    Registered node = caller.as(OPERATOR).register();
    String action = "/nodes/%s/retire".formatted(node.id());
    Map<String, String> form = Browser.hidden(browser.get("/nodes/" + node.id()).body());
    form.remove("_csrf");

    HttpResponse<String> answer = browser.post(action, form);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("The form is out of date");
    assertThat(browser().post("/login", Map.of("token", ADMIN)).statusCode()).isEqualTo(403);
    assertThat(caller.as(VIEWER).node(node).path("state").asString()).isEqualTo("discovered");
  }

  @Test
  void theLogOutEndsTheSession() {
    Browser browser = Browser.loggedIn(caller.port(), VIEWER);
    Browser copy = browser.goesTo(caller.port());
    long before = sessions();

    HttpResponse<String> answer = browser.send("/nodes", "/logout", Map.of());

    assertThat(location(answer)).isEqualTo("/login");
    assertThat(sessions()).isEqualTo(before - 1);
    assertThat(copy.get("/nodes").statusCode()).isEqualTo(302);
  }

  @Test
  void aSessionEndsWithTheTokenThatBeganIt() {
    String token = "token-of-a-person-who-leaves";
    Secured.write(
        Secured.TOKENS_FILE,
        "- name: lea\n  role: viewer\n  sha256: %s\n".formatted(Secured.sha256(token)));
    await().until(() -> caller.as(token).get("/nodes").status() == 200);
    Browser browser = Browser.loggedIn(caller.port(), token);
    assertThat(browser.get("/nodes").body()).contains("lea");

    Secured.write(Secured.TOKENS_FILE, "[]");

    await().until(() -> browser.get("/nodes").statusCode() == 302);
  }

  @Test
  void aSessionEndsAfterADayAndAfterEightHoursWithoutUse() {
    Browser busy = Browser.loggedIn(caller.port(), VIEWER);
    jdbc.sql("update spring_session set creation_time = creation_time - 24 * 3600 * 1000").update();
    assertThat(busy.get("/nodes").statusCode()).isEqualTo(302);

    Browser idle = Browser.loggedIn(caller.port(), VIEWER);
    assertThat(idle.get("/nodes").statusCode()).isEqualTo(200);
    assertThat(
            jdbc.sql("select distinct max_inactive_interval from spring_session")
                .query(Integer.class)
                .list())
        .containsExactly(8 * 3600);
    jdbc.sql(
            """
            update spring_session set last_access_time = last_access_time - 8 * 3600 * 1000 - 1,
                   expiry_time = last_access_time - 1
            """)
        .update();
    assertThat(idle.get("/nodes").statusCode()).isEqualTo(302);
  }

  @Test
  void anOidcTokenLogsInWithItsRoleUntilItExpires() {
    Browser olga = Browser.loggedIn(caller.port(), ISSUER.token("olga", List.of("operator")));
    assertThat(olga.get("/nodes").body()).contains("olga", "operator");

    String almostOver =
        ISSUER.token(
            "olga",
            List.of("operator"),
            claims ->
                claims
                    .issueTime(Date.from(Instant.now().minusSeconds(300)))
                    .expirationTime(Date.from(Instant.now().minusSeconds(5))));
    Browser brief = browser();
    assertThat(brief.logIn(almostOver).statusCode()).isEqualTo(302);
    assertThat(brief.get("/nodes").statusCode()).isEqualTo(302);

    HttpResponse<String> noRole = browser().logIn(ISSUER.token("nora", List.of("guest")));
    assertThat(noRole.statusCode()).isEqualTo(403);
    assertThat(noRole.body()).contains("has no role");
  }

  @Test
  void whatIsDoneOnThePageHasTheNameOfWhoDidIt() {
    Registered node = caller.as(OPERATOR).register();
    Browser otto = Browser.loggedIn(caller.port(), OPERATOR);

    HttpResponse<String> answer =
        otto.send(
            "/nodes/" + node.id(),
            "/nodes/%s/install".formatted(node.id()),
            Map.of("comment", "new in rack 2"));

    assertThat(otto.get(location(answer)).body()).contains("Node transitioned to pending");
    var row = caller.as(VIEWER).history(node).path("data").path(0);
    assertThat(row.path("user_id").asString()).isEqualTo("otto");
    assertThat(row.path("comment").asString()).isEqualTo("new in rack 2");
  }

  @Test
  void aViewerSeesNoButtons() {
    Registered node = caller.as(OPERATOR).register();
    String path = "/nodes/" + node.id();

    assertThat(Browser.loggedIn(caller.port(), VIEWER).get(path).body())
        .doesNotContain("Install</button>", "Retire</button>");
    assertThat(Browser.loggedIn(caller.port(), OPERATOR).get(path).body())
        .contains("Install</button>")
        .doesNotContain("Retire</button>");
    assertThat(Browser.loggedIn(caller.port(), ADMIN).get(path).body())
        .contains("Install</button>", "Retire</button>");
  }

  @Test
  void theMachinesPortDoesNotServeThePage() {
    for (String path : List.of("/", "/login", "/nodes", "/assets/page.css", "/events/dead")) {
      assertThat(Browser.at(machine.port()).get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  private Browser browser() {
    return Browser.at(caller.port());
  }

  private long sessions() {
    return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
