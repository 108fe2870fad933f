package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

/** What every answer has. */
final class Safe {

  /** By what their values hold. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Content-Security-Policy", ".*frame-ancestors 'none'.*",
          "Cache-Control", ".*(?:no-store|no-cache).*",
          "X-Request-Id", "[0-9a-f-]{36}");

  private Safe() {}

  /** Fails if a header is not in the answer, or there twice. */
  static void eachOnce(String answer) {
    String head = answer.split("\r\n\r\n", 2)[0];
    HEADERS.forEach(
        (name, value) -> {
          Pattern line = Pattern.compile("(?im)^%s: (.*?)\r?$".formatted(Pattern.quote(name)));
          assertThat(line.matcher(head).results().map(found -> found.group(1)))
              .describedAs("%s in %s", name, head)
              .singleElement()
              .asString()
              .matches(value);
        });
  }
}
