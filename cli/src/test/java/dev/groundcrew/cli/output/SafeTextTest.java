package dev.groundcrew.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {

  @Test
  void noTextMovesTheCursorOrSetsATitle() {
    assertThat(SafeText.lines("ok\u001b[2J\u001b]0;title\u0007\u009b1A\b"))
        .isEqualTo("ok\uFFFD[2J\uFFFD]0;title\uFFFD\uFFFD1A\uFFFD");
  }

  @Test
  void noTextTurnsTheDirectionOfWhatFollows() {
    assertThat(SafeText.line("a\u202Eb\u2066c")).isEqualTo("a\uFFFDb\uFFFDc");
  }

  @Test
  void aCellStaysOnItsLine() {
    assertThat(SafeText.line("one\r\ntwo\tthree")).isEqualTo("one two three");
  }

  @Test
  void aDocumentKeepsItsLines() {
    assertThat(SafeText.lines("one\r\n\ttwo")).isEqualTo("one\n\ttwo");
  }

  @Test
  void otherLanguagesAndPicturesStay() {
    assertThat(SafeText.line("zażółć 機械 🚀")).isEqualTo("zażółć 機械 🚀");
  }
}
