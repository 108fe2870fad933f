package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.IssuerLogIns.BACK;
import static dev.groundcrew.standalone.http.IssuerLogIns.START;
import static dev.groundcrew.standalone.http.Secured.ISSUER;
import static dev.groundcrew.standalone.http.Secured.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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

/** The log-in to the page by the OIDC issuer itself. */
@SecuredTest
class PageLogInByIssuerTest {

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
        ISSUER
            .logIns()
            .logIn(
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

    assertThat(ISSUER.logIns().logIn(browser, person).statusCode()).isEqualTo(302);

    assertThat(browser.get("/nodes").body()).contains("ulf", "admin");
  }

  @Test
  void whoHasNoRoleIsToldSoAndGetsNoSession() {
    long before = sessions();
    Browser browser = browser();

    HttpResponse<String> back = ISSUER.logIns().logIn(browser, Person.of("nora", "guest"));

    assertThat(back.statusCode()).isEqualTo(403);
    assertThat(back.body()).contains("knows you, and gives you no role here", "Log in with");
    assertThat(browser.get("/nodes").statusCode()).isEqualTo(302);
    assertThat(sessions()).isEqualTo(before);
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
  void aNewLogInEndsTheSessionBefore() {
    Browser browser = Browser.loggedIn(caller.port(), VIEWER);
    Browser copy = browser.goesTo(caller.port());

    assertThat(ISSUER.logIns().logIn(browser, Person.of("olga", "viewer")).statusCode())
        .isEqualTo(302);

    assertThat(browser.get("/nodes").body()).contains("olga");
    assertThat(copy.get("/nodes").statusCode()).isEqualTo(302);
    browser.send("/nodes", "/logout", Map.of());
    assertThat(browser.get("/nodes").statusCode()).isEqualTo(302);
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
