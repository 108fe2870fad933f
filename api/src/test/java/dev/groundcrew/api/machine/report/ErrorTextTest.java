package dev.groundcrew.api.machine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTextTest {

  private static final int KIB = 1024;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          "a\\u0000b"          | a\uFFFDb
          "a\\ud83d b"         | a\uFFFD b
          "a\\ude80\\ud83d"    | a\uFFFD\uFFFD
          "\\ud83d\\ude80"     | \uD83D\uDE80
          " disk full "        | ` disk full `
          "C:\\disk"           | C:disk
          17                   | 17
          {"code": [1,2]}      | {"code": [1,2]}
          ["a", {"b": "]"}]    | ["a", {"b": "]"}]
          """)
  void anyTextIsKept(String json, String stored) {
    assertThat(Reports.with("\"installation_error\":" + json).report().installationError())
        .isEqualTo(stored);
  }

  @Test
  void rawControlCharactersAreKeptAndRawNulIsReplaced() {
    assertThat(
            Reports.with("\"installation_error\":\"a\nb\tc\u0001d\u0000e\"")
                .report()
                .installationError())
        .isEqualTo("a\nb\tc\u0001d\uFFFDe");
  }

  @Test
  void aTextOf256KibIsKeptWhole() {
    String text = "ä".repeat(128 * KIB);

    assertThat(error(text)).isEqualTo(text);
  }

  @Test
  void ofALongerOneHeadAndTailAreKept() {
    String head = "h".repeat(32 * KIB);
    String tail = "t".repeat(224 * KIB);

    assertThat(error(head + "m".repeat(12345) + tail))
        .isEqualTo(head + "\n[12345 bytes cut]\n" + tail);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3"})
  void noCharacterIsSplit(int before) {
    String text = "x".repeat(before) + "\uD83D\uDE80".repeat(100 * KIB) + "€".repeat(30 * KIB);

    String stored = error(text);

    assertThat(stored).startsWith("x".repeat(before) + "\uD83D\uDE80").endsWith("€");
    assertThat(stored).doesNotContain("\uFFFD");
    String line = stored.lines().toList().get(1);
    int cut = Integer.parseInt(line.replaceAll("\\D", ""));
    assertThat(stored.getBytes(StandardCharsets.UTF_8).length - line.length() - 2 + cut)
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void aBlankTextIsNotGiven() {
    assertThat(error(" ")).isNull();
  }

  private static String error(String text) {
    return Reports.with("\"installation_error\":\"%s\"".formatted(text))
        .report()
        .installationError();
  }
}
