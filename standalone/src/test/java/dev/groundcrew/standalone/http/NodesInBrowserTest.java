package dev.groundcrew.standalone.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of nodes in a real browser. */
@HttpTest
class NodesInBrowserTest {

  @RegisterExtension static final OneChromium chromium = new OneChromium();

  @Autowired private Caller caller;

  private final String group = "browser-" + UUID.randomUUID();

  private Chromium.Window open(NewContextOptions options) {
    return chromium.open(caller.port(), options);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyoneCanUseASortedPage(ColorScheme scheme) {
    caller.registerIn(group, 51);
    try (Chromium.Window window = open(new NewContextOptions().setColorScheme(scheme))) {
      Page page = window.page();
      page.navigate("/nodes?sort=-hostname&group=" + group);
      assertThat(window.grave()).isEmpty();
      page.getByText("Next", exactly()).click();
      assertThat(page.getByText("Previous", exactly())).isVisible();
      assertThat(window.grave()).isEmpty();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void theKeyboardSortsAndTurnsPagesWithoutAScriptToo() {
    caller.registerIn(group, 51);
    try (Chromium.Window window = open(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = window.page();
      page.navigate("/nodes?group=" + group);
      press(page.getByRole(AriaRole.LINK, named("Name")), "Enter");
      assertThat(header(page)).hasAttribute("aria-sort", "ascending");
      press(page.getByRole(AriaRole.LINK, named("Name")), "Enter");
      assertThat(header(page)).hasAttribute("aria-sort", "descending");
      assertThat(firstNode(page)).hasText("n050");
      press(page.getByText("Next", exactly()), "Enter");
      assertThat(firstNode(page)).hasText("n000");
      press(page.getByText("Previous", exactly()), "Enter");
      assertThat(firstNode(page)).hasText("n050");
    }
  }

  @Test
  void whatIsChosenStaysChosenInAnotherOrderAndOnOtherPages() {
    caller.registerIn(group, 51);
    try (Chromium.Window window = open(new NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
      Page page = window.page();
      page.navigate("/nodes?sort=hostname&group=" + group);
      page.getByLabel("Choose n000").check();
      page.getByText("Next", exactly()).click();
      assertThat(page.locator("#bulk")).containsText("1 on other pages");
      page.getByLabel("Choose n050").check();
      page.getByRole(AriaRole.LINK, named("Name")).click();
      assertThat(page.getByLabel("Choose n050")).isChecked();
      assertThat(page.locator("#bulk")).containsText("1 on other pages");

      page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("add_tag");
      page.getByLabel("Profile, group or tag").fill("kept");
      page.getByText("Go on").click();
      assertThat(page.locator("main")).containsText("2 nodes");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void whoChoosesMoreThanCanBeKeptIsAsked() {
    caller.registerIn(group, 51);
    try (Chromium.Window window = open(new NewContextOptions())) {
      Page page = window.page();
      StringBuilder address = new StringBuilder("/nodes?sort=hostname&group=" + group);
      for (int i = 0; i < 100; i++) {
        address.append("&node=").append(UUID.randomUUID());
      }
      page.navigate(address.toString());
      page.getByLabel("Choose n000").check();
      page.onceDialog(Dialog::dismiss);
      page.getByText("Next", exactly()).click();
      assertThat(page.locator("#bulk")).containsText("100 on other pages");
      page.onceDialog(Dialog::accept);
      page.getByText("Next", exactly()).click();
      assertThat(firstNode(page)).hasText("n050");
      assertThat(page.locator("#bulk")).not().containsText("on other pages");
    }
  }

  @Test
  void aRowFollowsItsNodeInItsPlaceAndKeepsWhatIsChosenAndTheFocus() {
    Registered node = caller.installing();
    caller.patch("/nodes/" + node.id(), "{\"group_id\":\"%s\"}".formatted(group));
    try (Chromium.Window window = open(new NewContextOptions())) {
      Page page = window.page();
      page.navigate("/nodes?state=installing&group=" + group);
      Locator row = page.locator("#row-" + node.id());
      row.getByRole(AriaRole.CHECKBOX).check();
      page.locator("#comment").fill("half a sentence");
      row.getByRole(AriaRole.LINK).first().focus();

      caller.failed(node, "no disk");
      assertThat(row.locator(".number")).hasText("1", patiently());
      caller.report(node, "started");
      caller.report(node, "complete");
      assertThat(row.locator(".state")).hasText("installed", patiently());

      assertThat(row.getByRole(AriaRole.CHECKBOX)).isChecked();
      assertThat(row.getByRole(AriaRole.LINK).first()).isFocused();
      assertThat(page.locator("#comment")).hasValue("half a sentence");
      assertThat(window.grave()).isEmpty();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void theRowOfAPurgedNodeGoesAndTheOthersStay() {
    List<String> ids = caller.registerIn(group, 2);
    try (Chromium.Window window = open(new NewContextOptions())) {
      Page page = window.page();
      page.navigate("/nodes?group=" + group);
      assertThat(page.locator("tbody tr")).hasCount(2);

      caller.delete("/nodes/" + ids.getFirst());
      caller.delete("/nodes/%s?purge=true".formatted(ids.getFirst()));

      assertThat(page.locator("tbody tr"))
          .hasCount(
              1, new LocatorAssertions.HasCountOptions().setTimeout(Chromium.PATIENCE_MILLIS));
      assertThat(page.locator("#row-" + ids.getLast())).isVisible();
    }
  }

  @Test
  void itIsNotWiderThanAPhone() {
    caller.registerIn(group, 51);
    try (Chromium.Window window = open(new NewContextOptions().setViewportSize(360, 740))) {
      window.page().navigate("/nodes?sort=hostname&group=" + group);
      assertThat(window.page().evaluate("document.documentElement.scrollWidth > innerWidth"))
          .isEqualTo(false);
    }
  }

  private static void press(Locator locator, String key) {
    locator.focus();
    locator.press(key);
  }

  private static Locator header(Page page) {
    return page.locator("thead th[aria-sort]");
  }

  private static Locator firstNode(Page page) {
    return page.locator("tbody th a").first();
  }

  private static LocatorAssertions.HasTextOptions patiently() {
    return new LocatorAssertions.HasTextOptions().setTimeout(Chromium.PATIENCE_MILLIS);
  }

  private static Page.GetByRoleOptions named(String name) {
    // The arrow of the order is a part of the name.
    return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "\\b"));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
