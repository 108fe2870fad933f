package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.IssuerLogIns.BACK;
import static dev.groundcrew.standalone.http.IssuerLogIns.START;
import static dev.groundcrew.standalone.http.Secured.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
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

/** Log-ins by the OIDC issuer that prove nothing: a page says so, and no session begins. */
@SecuredTest
class PageLogInNotProvenTest {

  @Autowired private Caller caller;
  @Autowired private JdbcClient jdbc;

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

    HttpResponse<String> back = ISSUER.logIns().logIn(browser, person);

    assertThat(back.statusCode()).as(why).isEqualTo(401);
    assertThat(back.body()).contains("does not prove who you are", "Log in with");
    assertThat(browser.get("/nodes").statusCode()).isEqualTo(302);
    assertThat(sessions()).isEqualTo(before);
  }

  @Test
  void aCodeIsGoodOnceAndOnlyInTheBrowserThatAskedForIt() {
    ISSUER.logIns().isUsedBy(Person.of("olga", "viewer"));
    Browser olga = browser();
    String callback = IssuerLogIns.callback(olga);

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

    HttpResponse<String> back = ISSUER.logIns().logIn(browser, null);

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
    assertThat(ISSUER.logIns().logIn(browser, Person.of("olga", "viewer")).statusCode())
        .isEqualTo(302);
    assertThat(output.getAll())
        .doesNotContain("a-guessed-code", "at org.springframework.security.oauth2");
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
