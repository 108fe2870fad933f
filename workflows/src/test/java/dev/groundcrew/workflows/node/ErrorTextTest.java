package dev.groundcrew.workflows.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class ErrorTextTest {

  @Property(tries = 300)
  void noPartIsLongerThanItMayBeAndNoCharacterIsSplit(
      @ForAll @StringLength(max = 8000) String text) {
    String readable = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

    String signal = ErrorText.forSignal(readable);
    assertThat(utf8(signal)).hasSizeLessThanOrEqualTo(ErrorText.SIGNAL_BYTES);
    String history = ErrorText.forHistory(readable);
    assertThat(history.length()).isLessThanOrEqualTo(ErrorText.HISTORY_CHARACTERS);
    String node = ErrorText.forNode(readable);
    assertThat(utf8(node))
        .hasSizeLessThan(ErrorText.NODE_HEAD_BYTES + ErrorText.NODE_TAIL_BYTES + 60);
    for (String part : new String[] {signal, history, node}) {
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(part)).isTrue();
    }
  }

  @Example
  void aLongTextKeepsItsBeginningAndItsEnd() {
    String text = "b".repeat(2000) + "m".repeat(60_000) + "e".repeat(4000);

    assertThat(ErrorText.forNode(text))
        .startsWith("b".repeat(1024) + "\n… 61904 bytes left out …\n")
        .endsWith("e".repeat(3072));
  }

  @Example
  void aShortTextStaysAsItIs() {
    String text = "x".repeat(4096);

    assertThat(ErrorText.forNode(text)).isEqualTo(text);
    assertThat(ErrorText.forHistory("disk full")).isEqualTo("disk full");
    assertThat(ErrorText.forSignal("disk full")).isEqualTo("disk full");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
