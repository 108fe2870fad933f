package dev.groundcrew.standalone.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The log-in by the issuer in Debian's Chromium: its rules for cookies of two sites hold. */
@SecuredTest
class PageLogInInBrowserTest {

  @Autowired private Caller caller;

  @Test
  void theIssuerOfAnotherSiteLogsInAndTheFormLogsOut() {
    Secured.ISSUER.logIns().isUsedBy(Person.of("olga", "operator"));
    try (Chromium chromium = Chromium.start();
        Chromium.Window window = chromium.open(caller.port(), ColorScheme.LIGHT)) {
      Page page = window.page();

      // The issuer is at 127.0.0.1, which is another site.
      page.navigate("http://localhost:%d/nodes?state=pending".formatted(caller.port()));
      page.getByText("Log in with the company").click();

      page.waitForURL("**/nodes?state=pending");
      assertThat(page.locator("form.visitor")).containsText("olga");
      page.getByText("Log out").click();
      page.waitForURL("**/login");
      assertThat(window.complaints()).isEmpty();
    }
  }
}
