package dev.groundcrew.standalone.http;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Debian's Chromium. Tests are skipped where it is not installed. */
final class Chromium implements AutoCloseable {

  static final double PATIENCE_MILLIS = 60_000;

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Chromium(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  static Chromium start() {
    Path program =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(program != null, "Chromium is not installed: apt-get install chromium");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setTimeout(PATIENCE_MILLIS)
                    // Root has no sandbox, and every page is our own.
                    .setChromiumSandbox(false)));
  }

  /**
   * A window without cookies.
   *
   * @param complaints what the browser complains of
   */
  record Window(Page page, List<String> complaints) implements AutoCloseable {

    @Override
    public void close() {
      page.context().close();
    }

    /** What axe-core finds that is serious or worse. */
    List<String> grave() {
      return new AxeBuilder(page)
          .analyze().getViolations().stream()
              .filter(rule -> GRAVE.contains(String.valueOf(rule.getImpact())))
              .map(Window::describe)
              .toList();
    }

    private static String describe(Rule rule) {
      return rule.getId()
          + ": "
          + rule.getNodes().stream().map(found -> String.valueOf(found.getHtml())).toList();
    }
  }

  /** A window of a desktop. */
  Window open(int port, ColorScheme scheme) {
    return open(port, new NewContextOptions().setColorScheme(scheme));
  }

  Window open(int port, NewContextOptions options) {
    Page page = chromium.newContext(options.setBaseURL("http://127.0.0.1:" + port)).newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    return new Window(page, complaints);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
