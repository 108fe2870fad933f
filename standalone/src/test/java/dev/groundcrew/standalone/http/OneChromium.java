package dev.groundcrew.standalone.http;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One Chromium for all tests of a class, which are skipped where there is none. */
final class OneChromium implements BeforeAllCallback, AfterAllCallback {

  private @Nullable Chromium chromium;

  @Override
  public void beforeAll(ExtensionContext tests) {
    chromium = Chromium.start();
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** A window without cookies. */
  Chromium.Window open(int port, NewContextOptions options) {
    return Objects.requireNonNull(chromium).open(port, options);
  }
}
