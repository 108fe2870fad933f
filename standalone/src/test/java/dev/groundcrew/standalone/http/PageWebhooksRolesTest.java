package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Secured.ADMIN;
import static dev.groundcrew.standalone.http.Secured.OPERATOR;
import static dev.groundcrew.standalone.http.Secured.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Webhooks are for admins: others are neither led to them nor let in. */
@SecuredTest
class PageWebhooksRolesTest {

  @Autowired private Caller caller;

  @Test
  void anAdminIsLedThereAndIsNamed() {
    Browser browser = Browser.loggedIn(caller.port(), ADMIN);
    assertThat(browser.get("/").body()).contains("href=\"/webhooks\"");
    Map<String, String> form = new PageWebhooks(caller).form(browser, "/webhooks/new");
    form.putAll(Map.of("url", "https://r.example/", "event", "dev.groundcrew.node.purged"));

    String added = browser.post("/webhooks", form).body();

    String id = added.replaceAll("(?s).*href=\"/webhooks/([0-9a-f-]{36})\".*", "$1");
    assertThat(browser.get("/webhooks/" + id).body()).contains("by anna");
    assertThat(caller.as(ADMIN).delete("/webhooks/" + id).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {VIEWER, OPERATOR})
  void nobodyElseIs(String token) {
    Browser browser = Browser.loggedIn(caller.port(), token);

    assertThat(browser.get("/").body()).doesNotContain("/webhooks");
    assertThat(browser.get("/webhooks").statusCode()).isEqualTo(403);
    assertThat(browser.get("/webhooks/new").statusCode()).isEqualTo(403);
  }

  @Test
  void whoHasNotLoggedInComesBackAfterIt() {
    assertThat(Browser.at(caller.port()).get("/webhooks").headers().firstValue("Location"))
        .contains("/login?next=%2Fwebhooks");
  }
}
