package dev.groundcrew.api.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Values that try to be more than a value, and what tells whether they succeeded. */
final class HostileValues {

  private static final List<String> ALL =
      List.of(
          "a: b",
          "a #b",
          "#b",
          "- x",
          "? x",
          "\"",
          "'",
          "x\"y: z",
          "\", \"admin\": true, \"x\": \"",
          "', admin: true, x: '",
          "it's",
          "a\nb: c",
          "a\r\nb: c",
          "a\n  - b",
          "\nadmin: true",
          "{a: b}",
          "[a, b]",
          "x, admin: true",
          "x} , y: {z",
          "x]",
          "*alias",
          "&anchor x",
          "!tag x",
          "|",
          "> x",
          "%TAG",
          "%post",
          "@x",
          "`touch pwned`",
          "$(touch pwned)",
          "${HOME}",
          "; touch pwned",
          "x touch pwned",
          "a && touch pwned",
          "a\ntouch pwned\n",
          "' ; touch pwned ; '",
          "\" ; touch pwned ; \"",
          "'\"$(touch pwned)\"'",
          "\\",
          "x\\",
          "\\'",
          "\\\"",
          "\\u0022",
          "a\tb",
          "null",
          "~",
          "true",
          "no",
          "0012",
          "0o17",
          "0x1f",
          "1e3",
          "1_000",
          "12:30:45",
          "52:54:00:12:34:56",
          "2026-01-01",
          " lead",
          "trail ",
          "trail:",
          "ü €",
          "a\u2028b: c",
          "a\u0085b: c",
          "\ufeffz",
          "a\u0000b".replace("\u0000", "\u0001"),
          "\ud83d\ude00",
          "---",
          "...",
          "--- x",
          "<<",
          "=",
          "a,b",
          "}}{{mac}}",
          "{{token}}",
          "{{{token}}}",
          "Dell Inc.",
          "VMware, Inc.",
          "x".repeat(255));

  private HostileValues() {}

  static Stream<String> all() {
    return ALL.stream();
  }

  /** What the template becomes is right, or the value is refused by the variable's name. */
  static void refusedOr(Supplier<String> rendered, Consumer<String> isRight) {
    String text;
    try {
      text = rendered.get();
    } catch (UnsafeValueException refused) {
      assertThat(refused.variable()).isEqualTo("vendor");
      return;
    }
    isRight.accept(text);
  }

  /** What the script prints. It may do nothing else. */
  static String run(String script) {
    try {
      Path directory = Files.createTempDirectory("hostile");
      try {
        Process shell = new ProcessBuilder("sh").directory(directory.toFile()).start();
        try (var input = shell.getOutputStream()) {
          input.write(script.getBytes(StandardCharsets.UTF_8));
        }
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String error = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        assertThat(error).isEmpty();
        assertThat(directory.resolve("pwned")).doesNotExist();
        return printed;
      } finally {
        Files.deleteIfExists(directory.resolve("pwned"));
        Files.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
