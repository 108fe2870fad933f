package dev.groundcrew.standalone.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of webhooks in a real browser. */
@HttpTest
class WebhooksInBrowserTest {

  private static final int PHONE = 360;

  @RegisterExtension static final OneChromium chromium = new OneChromium();

  @Autowired private Caller caller;

  private final Map<String, String> longOne =
      Map.of("url", "https://receiver.example/" + "a-long-path-".repeat(20), "template", "{}");

  @AfterEach
  void deleteAll() {
    new PageWebhooks(caller).deleteAll();
  }

  private Chromium.Window open(NewContextOptions options) {
    return chromium.open(caller.port(), options);
  }

  private static List<String> pages(String id) {
    String page = "/webhooks/" + id;
    return List.of("/webhooks", "/webhooks/new", page, page + "/edit", page + "/delete");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyoneCanUseThem(ColorScheme scheme) {
    String id = new PageWebhooks(caller).add(longOne).id();
    try (Chromium.Window window = open(new NewContextOptions().setColorScheme(scheme))) {
      for (String path : pages(id)) {
        window.page().navigate(path);
        assertThat(window.grave()).as("what axe-core finds on %s", path).isEmpty();
      }
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void noneIsWiderThanAPhone() {
    String id = new PageWebhooks(caller).add(longOne).id();
    try (Chromium.Window window = open(new NewContextOptions().setViewportSize(PHONE, 740))) {
      for (String path : pages(id)) {
        window.page().navigate(path);
        assertThat(window.page().evaluate("document.documentElement.scrollWidth > innerWidth"))
            .as("%s has to be scrolled sideways", path)
            .isEqualTo(false);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWebhookIsAddedAndDeletedByKeyboardWithAScriptAndWithout(Script script) {
    try (Chromium.Window window =
        open(new NewContextOptions().setJavaScriptEnabled(script == Script.ON))) {
      Page page = window.page();
      page.navigate("/webhooks/new");
      press(page.getByLabel("Receiver's URL"), "x");
      // The browser itself would refuse an empty field.
      press(page.getByRole(AriaRole.BUTTON, named("Save")), "Enter");
      assertThat(page.locator("#url-mistake")).containsText("must be an http or https URL");
      assertThat(page.locator("#url")).hasAttribute("aria-invalid", "true");
      assertThat(window.complaints().stream().filter(text -> !text.contains("400"))).isEmpty();

      page.locator("#url").fill("https://keyboard.example/");
      press(page.getByLabel("install failed"), "Space");
      press(page.getByRole(AriaRole.BUTTON, named("Save")), "Enter");
      assertThat(page.locator("#secret")).containsText("whsec_");
      press(page.getByText("https://keyboard.example/"), "Enter");
      assertThat(page.locator("main")).containsText("dev.groundcrew.node.install_failed");
      press(page.getByText("Delete", new Page.GetByTextOptions().setExact(true)), "Enter");
      press(page.getByRole(AriaRole.BUTTON, named("Delete")), "Enter");
      page.waitForURL("**/webhooks");
      assertThat(page.locator("main")).not().containsText("keyboard.example");
    }
  }

  /** Whether scripts run. */
  private enum Script {
    ON,
    OFF
  }

  private static void press(Locator locator, String key) {
    locator.focus();
    locator.press(key);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
