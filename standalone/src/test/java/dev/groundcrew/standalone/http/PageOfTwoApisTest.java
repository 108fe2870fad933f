package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.EmbeddedDatabase;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sessions are in the database: any api answers, and they outlive the one that began them. */
class PageOfTwoApisTest {

  private static final String TOKEN = "token-of-whoever-looks-at-two-apis";

  @Test
  void aSessionOfOneApiIsKnownToAnotherAndOutlivesIt() {
    String database = EmbeddedDatabase.newUrl();
    try (StartedOn second = started(database, 2)) {
      Browser browser;
      try (StartedOn first = started(database, 1)) {
        browser = Browser.loggedIn(first.caller().port(), TOKEN);
        assertThat(browser.get("/nodes").body()).contains("walter");
      }

      assertThat(browser.goesTo(second.caller().port()).get("/nodes").body()).contains("walter");
    }
  }

  @Test
  void aLogInByTheIssuerThatOneApiHasBegunIsFinishedByAnother() {
    String database = EmbeddedDatabase.newUrl();
    try (StartedOn second = started(database, 2)) {
      Browser browser;
      String callback;
      try (StartedOn first = started(database, 1)) {
        Secured.ISSUER.logIns().isUsedBy(Person.of("olga", "operator"));
        browser = Browser.at(first.caller().port());
        HttpResponse<String> start = browser.get("/oauth2/authorization/sso?next=/profiles");
        callback = URI.create(location(browser.follow(location(start)))).getRawQuery();
      }

      Browser goesOn = browser.goesTo(second.caller().port());
      HttpResponse<String> back = goesOn.get("/login/oauth2/code/sso?" + callback);

      assertThat(location(back)).isEqualTo("/profiles");
      assertThat(goesOn.get("/profiles").body()).contains("olga", "operator");
    }
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static StartedOn started(String database, int number) {
    return StartedOn.database(
        database,
        "two-apis-test-data-" + number,
        Stream.concat(
                Stream.of(
                    "groundcrew.security.tokens[0].name=walter",
                    "groundcrew.security.tokens[0].role=viewer",
                    "groundcrew.security.tokens[0].sha256=" + Secured.sha256(TOKEN),
                    "groundcrew.security.role-claim=realm_access.roles",
                    "groundcrew.security.name-claim=preferred_username"),
                Stream.of(Secured.client(Secured.ISSUER.uri())))
            .map("--"::concat)
            .toArray(String[]::new));
  }
}
