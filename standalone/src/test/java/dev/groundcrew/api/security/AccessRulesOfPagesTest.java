package dev.groundcrew.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.security.Role;
import dev.groundcrew.standalone.http.Browser;
import dev.groundcrew.standalone.http.Secured;
import dev.groundcrew.standalone.http.SecuredTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every call of the page × every kind of visitor. */
@SecuredTest
class AccessRulesOfPagesTest {

  private static final Map<Role, String> TOKENS =
      Map.of(
          Role.VIEWER, Secured.VIEWER, Role.OPERATOR, Secured.OPERATOR, Role.ADMIN, Secured.ADMIN);

  @LocalServerPort private int port;
  @Autowired private ReportTokens reportTokens;

  private List<Browser> withoutASession;

  @BeforeEach
  void visitorsWithoutASession() {
    withoutASession =
        List.of(
            Browser.at(port),
            Browser.withBearer(port, "wrong"),
            Browser.withBearer(port, reportTokens.ofNode(UUID.randomUUID(), 0)),
            // Sessions only: a header would be sent by scripts of other sites, too.
            Browser.withBearer(port, Secured.ADMIN));
  }

  static List<Call> pages() {
    return Call.in("page.txt");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whoMayOpenThePage(Call page) {
    withoutASession.forEach(browser -> checkWithoutASession(page, open(browser, page)));
    TOKENS.forEach(
        (role, token) -> {
          HttpResponse<String> answer = open(Browser.loggedIn(port, token), page);
          if (page.isFor(role)) {
            // The log-in without a token is 401.
            assertThat(answer.statusCode())
                .as("%s as %s", page, role)
                .isNotEqualTo(403)
                .isLessThan(500);
          } else {
            assertThat(answer.statusCode()).as("%s as %s", page, role).isEqualTo(403);
            assertThat(answer.body()).contains("Your role does not allow this");
          }
        });
  }

  static Stream<Call> pagesThatRead() {
    return pages().stream().filter(Call::reads);
  }

  @ParameterizedTest
  @MethodSource("pagesThatRead")
  void whoMayAskForTheHeadersOnly(Call page) {
    withoutASession.forEach(browser -> checkWithoutASession(page, browser.head(page.path())));
    TOKENS.forEach(
        (role, token) -> {
          int status = Browser.loggedIn(port, token).head(page.path()).statusCode();
          if (page.isFor(role)) {
            assertThat(status).as("%s as %s", page, role).isNotEqualTo(403).isLessThan(500);
          } else {
            assertThat(status).as("%s as %s", page, role).isEqualTo(403);
          }
        });
  }

  private static void checkWithoutASession(Call page, HttpResponse<String> answer) {
    String leadsTo = answer.headers().firstValue("Location").orElse("");
    if (page.role() == null) {
      assertThat(answer.statusCode()).isNotEqualTo(403).isLessThan(500);
      assertThat(leadsTo).doesNotContain("next=");
    } else {
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(leadsTo).startsWith("/login");
    }
  }

  @Test
  void aFormWithoutARuleIsForAdmins() {
    Call form = new Call("POST", "/nodes/{id}/nowhere", Role.ADMIN);

    TOKENS.forEach(
        (role, token) ->
            assertThat(open(Browser.loggedIn(port, token), form).statusCode())
                .as("as %s", role)
                .isEqualTo(form.isFor(role) ? 404 : 403));
  }

  @Test
  void aMachinesTokenLogsNobodyIn() {
    HttpResponse<String> answer =
        Browser.at(port)
            .send("/login", "/login", Map.of("token", reportTokens.ofNode(UUID.randomUUID(), 0)));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("session"));
  }

  private static HttpResponse<String> open(Browser browser, Call page) {
    return page.reads()
        ? browser.get(page.path())
        : browser.send("/login", page.path(), Map.of("_csrf", csrf(browser)));
  }

  /** Whatever page has a form: the log-in for nobody, the log-out for everybody else. */
  private static String csrf(Browser browser) {
    HttpResponse<String> logIn = browser.get("/login");
    String page = logIn.statusCode() == 200 ? logIn.body() : browser.get("/").body();
    return page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
  }
}
