package dev.groundcrew.standalone.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages in a real browser: Debian's Chromium, if it is there. */
@HttpTest
class PageInBrowserTest {

  private static final double PATIENCE_MILLIS = Chromium.PATIENCE_MILLIS;

  @RegisterExtension static final OneChromium chromium = new OneChromium();

  @Autowired private Caller caller;

  private Chromium.Window window;
  private Page page;

  @BeforeEach
  void open() {
    open(ColorScheme.LIGHT);
  }

  private void open(ColorScheme scheme) {
    window = chromium.open(caller.port(), new NewContextOptions().setColorScheme(scheme));
    page = window.page();
  }

  @AfterEach
  void nothingIsComplainedOf() {
    if (window != null) {
      window.close();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyoneCanUseThePages(ColorScheme scheme) {
    window.close();
    open(scheme);
    Registered node = caller.installFailed();
    String profile = Profiles.save(caller, Map.of("user-data", "#cloud-config\n"));

    for (String path :
        List.of(
            "/",
            "/nodes",
            "/nodes/" + node.id(),
            "/nodes/%s/events".formatted(node.id()),
            "/profiles",
            "/profiles/" + profile,
            "/profiles/%s/edit".formatted(profile),
            "/events/dead",
            "/nodes/nowhere")) {
      page.navigate(path);
      assertThat(window.grave()).as("what axe-core finds on %s", path).isEmpty();
    }
    window.complaints().removeIf(complaint -> complaint.contains("404"));
  }

  @Test
  void theFirstLoadIsUnder200Kilobytes() {
    page.navigate("/");
    Object bytes =
        page.evaluate(
            """
            [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                .reduce((sum, loaded) => sum + loaded.decodedBodySize, 0)
            """);
    // With the script of htmx it can't be less than 40 KB.
    assertThat(((Number) bytes).intValue()).isBetween(40_000, 200_000);
  }

  @Test
  void theNodesPageFollowsTheInstall() {
    Registered node = caller.installing();
    page.navigate("/nodes/" + node.id());
    page.getByLabel("Comment").fill("half a sentence");

    caller.failed(node, "no disk");
    assertThat(page.locator("#live")).containsText("1 of 3 failed", patiently());
    assertThat(page.locator("#activity"))
        .containsText("Installation failed (attempt 1), will retry", patiently());
    assertThat(page.getByLabel("Comment")).hasValue("half a sentence");

    caller.report(node, "complete");
    assertThat(page.locator("#live .state").first()).hasText("installed", textPatiently());
    assertThat(page.locator("#actions")).not().containsText("Abort", patiently());
  }

  @Test
  void theFleetFollowsToo() {
    page.navigate("/");
    Registered node = caller.installFailed();

    assertThat(page.locator("#failed-" + node.id()))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Longer than any patience: what shows is what was told. */
  private void pollSeldom() {
    for (String document : List.of("**/nodes/*", "**/nodes/*/live*", "**/fleet*")) {
      page.route(
          document,
          route -> {
            APIResponse answer = route.fetch();
            route.fulfill(
                new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceAll("every \\ds, look", "every 9000s, look")));
          });
    }
  }

  @Test
  void aChangeShowsAtOnceWithoutAnyPolling() {
    pollSeldom();
    Registered node = caller.register();
    page.navigate("/nodes/" + node.id());
    Locator live = page.locator("#live");
    assertThat(live).hasAttribute("data-hx-trigger", "every 9000s, look");
    assertThat(live.locator(".state").first()).hasText("discovered");

    caller.state(node, "pending");
    assertThat(live.locator(".state").first()).hasText("pending", textPatiently());
    caller.report(node, "started");
    assertThat(live.locator(".state").first()).hasText("installing", textPatiently());
    assertThat(page.locator("#history")).isVisible();
  }

  @Test
  void theKeyboardIsEnough() {
    page.navigate("/nodes");
    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to the content")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#text")).isFocused();
  }

  @Test
  void whoRetiresANodeIsAskedAndMayThinkBetter() {
    Registered node = caller.register();
    page.navigate("/nodes/" + node.id());
    List<String> questions = new ArrayList<>();
    page.onceDialog(
        dialog -> {
          questions.add(dialog.message());
          dialog.dismiss();
        });
    Locator retire = page.getByText("Retire", new Page.GetByTextOptions().setExact(true));

    retire.click();

    assertThat(questions).containsExactly("Retire this node? A retired node can't come back.");
    assertThat(caller.node(node).path("state").asString()).isEqualTo("discovered");
    page.onceDialog(Dialog::accept);
    retire.click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Node transitioned to retired");
  }

  private static LocatorAssertions.ContainsTextOptions patiently() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
  }

  private static LocatorAssertions.HasTextOptions textPatiently() {
    return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS);
  }
}
