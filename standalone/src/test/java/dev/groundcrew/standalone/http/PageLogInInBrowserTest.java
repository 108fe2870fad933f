package dev.groundcrew.standalone.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The log-in by the issuer in Debian's Chromium: its rules for cookies of two sites hold. */
@SecuredTest
class PageLogInInBrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final double PATIENCE_MILLIS = 60_000;

  @Autowired private Caller caller;

  @Test
  void theIssuerOfAnotherSiteLogsInAndTheFormLogsOut() {
    assumeTrue(Files.isExecutable(CHROMIUM), "Chromium is not installed: apt-get install chromium");
    Secured.ISSUER.logIns().isUsedBy(Person.of("olga", "operator"));
    List<String> complaints = new ArrayList<>();
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser chromium =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setTimeout(PATIENCE_MILLIS)
                        // Root has no sandbox, and every page is our own.
                        .setChromiumSandbox(false))) {
      Page page = chromium.newPage();
      page.setDefaultTimeout(PATIENCE_MILLIS);
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
              complaints.add(message.text());
            }
          });

      // The issuer is at 127.0.0.1, which is another site.
      page.navigate("http://localhost:%d/nodes?state=pending".formatted(caller.port()));
      page.getByText("Log in with the company").click();

      page.waitForURL("**/nodes?state=pending");
      assertThat(page.locator("form.visitor")).containsText("olga");
      page.getByText("Log out").click();
      page.waitForURL("**/login");
    }
    assertThat(complaints).isEmpty();
  }
}
