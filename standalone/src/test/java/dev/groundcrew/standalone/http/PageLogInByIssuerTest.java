package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Secured.ISSUER;
import static dev.groundcrew.standalone.http.Secured.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.IssuerLogIns.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log-in to the page by the OIDC issuer itself. */
@SecuredTest
class PageLogInByIssuerTest {

  private static final String START = "/oauth2/authorization/sso";
  private static final String BACK = "/login/oauth2/code/sso";

  @Autowired private Caller caller;
  @Autowired private JdbcClient jdbc;

  @Test
  void theLogInPageLeadsToTheIssuerAndTheIssuerLeadsBackToThePageThatWasAsked() {
    ISSUER.logIns().isUsedBy(Person.of("olga", "operator", "uma_authorization"));
    Browser browser = browser();

    assertThat(browser.get("/login?next=%2Fnodes%3Fstate%3Dpending").body())
        .contains("Log in with <span>the company</span>")
        .contains("href=\"/oauth2/authorization/sso?next=/nodes?state%3Dpending\"");
    HttpResponse<String> start = browser.get(START + "?next=/nodes?state%3Dpending");
    assertThat(start.statusCode()).isEqualTo(302);
    assertThat(location(start))
        .startsWith(ISSUER.uri() + "/authorize?")
        .contains("code_challenge_method=S256", "nonce=", "scope=openid");
    HttpResponse<String> back = browser.follow(location(browser.follow(location(start))));

    assertThat(back.statusCode()).isEqualTo(302);
    assertThat(location(back)).isEqualTo("/nodes?state=pending");
    assertThat(browser.get("/nodes").body()).contains("olga", "operator", "Log out");
  }

  @Test
  void whatIsBegunIsInACookieForNoScriptAndMakesNoSession() {
    long before = sessions();
    Browser browser = browser();

    HttpResponse<String> start = browser.get(START);

    assertThat(start.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("groundcrew-login=")
                    .contains("HttpOnly", "SameSite=Lax", "Max-Age=600", "Path=/login/oauth2/code"))
        .noneSatisfy(cookie -> assertThat(cookie).startsWith("groundcrew-session="));
    ISSUER.logIns().isUsedBy(Person.of("olga", "viewer"));
    HttpResponse<String> back = browser.follow(location(browser.follow(location(start))));
    assertThat(back.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("groundcrew-login=;"));
    assertThat(sessions()).isEqualTo(before + 1);
  }

  @Test
  void theSessionOutlivesTheIdTokenAndKeepsNothingOfTheIssuer() {
    Browser browser = browser();
    HttpResponse<String> back =
        logIn(
            browser,
            Person.of("olga", "viewer")
                .withIdToken(
                    claims ->
                        claims
                            .issueTime(Date.from(Instant.now().minusSeconds(300)))
                            .expirationTime(Date.from(Instant.now().minusSeconds(5)))));

    assertThat(back.statusCode()).isEqualTo(302);
    assertThat(browser.get("/nodes").body()).contains("olga");
    assertThat(
            jdbc.sql(
                    """
                    select distinct attribute_name from spring_session_attributes
                     where session_primary_id = (select primary_id from spring_session
                                                  order by creation_time desc limit 1)
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("groundcrew.name", "groundcrew.role");
    jdbc.sql("update spring_session set creation_time = creation_time - 24 * 3600 * 1000").update();
    assertThat(browser.get("/nodes").statusCode()).isEqualTo(302);
  }

  @Test
  void theRoleMayBeInTheUserInfoOnly() {
    Browser browser = browser();
    Person person =
        Person.of("ulf")
            .withIdToken(claims -> claims.claim("realm_access", null))
            .withUserInfo(Map.of("realm_access", Map.of("roles", List.of("admin"))));

    assertThat(logIn(browser, person).statusCode()).isEqualTo(302);

    assertThat(browser.get("/nodes").body()).contains("ulf", "admin");
  }

  @Test
  void whoHasNoRoleIsToldSoAndGetsNoSession() {
    long before = sessions();
    Browser browser = browser();

    HttpResponse<String> back = logIn(browser, Person.of("nora", "guest"));

    assertThat(back.statusCode()).isEqualTo(403);
    assertThat(back.body()).contains("knows you, and gives you no role here", "Log in with");
    assertThat(browser.get("/nodes").statusCode()).isEqualTo(302);
    assertThat(sessions()).isEqualTo(before);
  }

  static Stream<Arguments> unproven() {
    Person olga = Person.of("olga", "admin");
    return Stream.of(
        Arguments.of("another key", olga.forgedOne()),
        Arguments.of("for another", olga.withIdToken(claims -> claims.audience("another"))),
        Arguments.of("of another", olga.withIdToken(claims -> claims.issuer("https://evil.test"))),
        Arguments.of("another nonce", olga.withIdToken(claims -> claims.claim("nonce", "x"))),
        Arguments.of("no nonce", olga.withIdToken(claims -> claims.claim("nonce", null))),
        Arguments.of("no subject", olga.withIdToken(claims -> claims.subject(null))),
        Arguments.of(
            "expired",
            olga.withIdToken(
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))))),
        Arguments.of(
            "no name", olga.withIdToken(claims -> claims.claim("preferred_username", " "))),
        Arguments.of("another's user info", olga.withUserInfo(Map.of("sub", "somebody else"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unproven")
  void whatIsNotProvenIsRefusedAndMakesNoSession(String why, Person person) throws IOException {
    long before = sessions();
    Browser browser = Browser.from("127.0.0.78", caller.port());

    HttpResponse<String> back = logIn(browser, person);

    assertThat(back.statusCode()).as(why).isEqualTo(401);
    assertThat(back.body()).contains("does not prove who you are", "Log in with");
    assertThat(browser.get("/nodes").statusCode()).isEqualTo(302);
    assertThat(sessions()).isEqualTo(before);
  }

  @Test
  void aCodeIsGoodOnceAndOnlyInTheBrowserThatAskedForIt() {
    ISSUER.logIns().isUsedBy(Person.of("olga", "viewer"));
    Browser olga = browser();
    String callback = location(olga.follow(location(olga.get(START))));

    HttpResponse<String> elsewhere = browser().follow(callback);
    assertThat(elsewhere.statusCode()).isEqualTo(401);
    assertThat(elsewhere.body()).contains("This log-in was not begun here");

    Browser other = browser();
    other.get(START);
    assertThat(other.follow(callback).statusCode()).isEqualTo(401);

    Browser copy = olga.goesTo(caller.port());
    assertThat(olga.follow(callback).statusCode()).isEqualTo(302);
    assertThat(olga.follow(callback).body()).contains("This log-in was not begun here");
    HttpResponse<String> again = copy.follow(callback);
    assertThat(again.statusCode()).isEqualTo(401);
    assertThat(again.body()).contains("does not prove who you are");
  }

  @Test
  void whoRefusesAtTheIssuerIsNotLedThereAgain() {
    Browser browser = browser();

    HttpResponse<String> back = logIn(browser, null);

    assertThat(back.statusCode()).isEqualTo(401);
    assertThat(back.body()).contains("The OIDC issuer did not log you in: access_denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?state=x&code=y",
        "?error=access_denied",
        "?error=%3Cscript%3E&state=x",
        "?state=a&state=b&code=%00&x=%F0%9F%92%A9"
      })
  void anAnswerThatNobodyAskedForIs401(String query) {
    HttpResponse<String> answer = browser().get(BACK + query);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("This log-in was not begun here").doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"e30", "bnVsbA", "W10", "!", "eyJjbGllbnQiOiJzc28ifQ", "AAAA"})
  void aCookieThatIsNoneOfOursIs401(String cookie) {
    HttpResponse<String> answer =
        browser().get(BACK + "?state=x&code=y", "Cookie", "groundcrew-login=" + cookie);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("This log-in was not begun here");
  }

  @Test
  void anAnswerThatIsNotPercentEncodedIs400AndAnUnknownIssuer404() {
    assertThat(RawRequest.send(caller.port(), "GET " + BACK + "?code=y&state=%2"))
        .startsWith("HTTP/1.1 400");
    assertThat(browser().get("/oauth2/authorization/nobody").statusCode()).isEqualTo(404);
    assertThat(browser().get("/login/oauth2/code/nobody?state=x&code=y").statusCode())
        .isEqualTo(401);
  }

  @Test
  void nothingInALinkChangesToWhereTheIssuerLeadsBack() {
    String asked =
        URI.create(location(browser().get(START + "?action=elsewhere&redirect_uri=x"))).getQuery();

    assertThat(asked)
        .contains("redirect_uri=http://127.0.0.1:%d%s".formatted(caller.port(), BACK))
        .doesNotContain("elsewhere");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example/", "//evil.example/", "/oauth2/authorization/sso", BACK})
  void noLinkToTheIssuerLeadsElsewhereAfterwards(String next) {
    ISSUER.logIns().isUsedBy(Person.of("olga", "viewer"));
    Browser browser = browser();

    String callback = location(browser.follow(location(browser.get(START + "?next=" + next))));

    assertThat(location(browser.follow(callback))).isEqualTo("/");
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void whoTriesCodesIsSlowedAndTheLogHasNone(CapturedOutput output) throws IOException {
    ISSUER.logIns().isUsedBy(Person.of("olga", "viewer"));
    Browser browser = Browser.from("127.0.0.79", caller.port());
    HttpResponse<String> last = null;
    for (int i = 0; i < 150 && (last == null || last.statusCode() == 401); i++) {
      URI asked = URI.create(location(browser.get(START)));
      String state = asked.getRawQuery().replaceAll(".*state=([^&]+).*", "$1");
      last = browser.get(BACK + "?code=a-guessed-code&state=" + state);
    }

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
    assertThat(logIn(browser, Person.of("olga", "viewer")).statusCode()).isEqualTo(302);
    assertThat(output.getAll())
        .doesNotContain("a-guessed-code", "at org.springframework.security.oauth2");
  }

  @Test
  void aNewLogInEndsTheSessionBefore() {
    Browser browser = Browser.loggedIn(caller.port(), VIEWER);
    Browser copy = browser.goesTo(caller.port());

    assertThat(logIn(browser, Person.of("olga", "viewer")).statusCode()).isEqualTo(302);

    assertThat(browser.get("/nodes").body()).contains("olga");
    assertThat(copy.get("/nodes").statusCode()).isEqualTo(302);
    browser.send("/nodes", "/logout", Map.of());
    assertThat(browser.get("/nodes").statusCode()).isEqualTo(302);
  }

  private static HttpResponse<String> logIn(Browser browser, @Nullable Person person) {
    ISSUER.logIns().isUsedBy(person);
    return browser.follow(location(browser.follow(location(browser.get(START)))));
  }

  private Browser browser() {
    return Browser.at(caller.port());
  }

  /** Those that have not ended: rows of the others may be deleted at any moment. */
  private long sessions() {
    return jdbc.sql("select count(*) from spring_session where expiry_time > :now")
        .param("now", System.currentTimeMillis())
        .query(Long.class)
        .single();
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
