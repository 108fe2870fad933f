package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.EmbeddedDatabase;
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

  private static StartedOn started(String database, int number) {
    return StartedOn.database(
        database,
        "two-apis-test-data-" + number,
        "--groundcrew.security.tokens[0].name=walter",
        "--groundcrew.security.tokens[0].role=viewer",
        "--groundcrew.security.tokens[0].sha256=" + Secured.sha256(TOKEN));
  }
}
