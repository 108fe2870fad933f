package dev.groundcrew.api.machine.report;

import java.nio.charset.StandardCharsets;

/**
 * How much is kept of a long text: its beginning, and its end, which usually says what went wrong.
 *
 * @param head how many bytes of UTF-8 of the beginning
 * @param tail how many of the end
 */
public record HeadAndTail(int head, int tail) {

  /** Of the error of a failed attempt. */
  public static final HeadAndTail OF_ERROR = new HeadAndTail(32 * 1024, 224 * 1024);

  /** The longest text that is kept whole, in bytes of UTF-8. */
  public int max() {
    return head + tail;
  }

  /** The text, of a very long one the head and the tail, and between them how much was cut. */
  public String of(String text) {
    // No character takes more than three bytes for each of its chars.
    if (text.length() <= max() / 3) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= max()) {
      return text;
    }
    int headEnd = head;
    while (isInsideCharacter(bytes[headEnd])) {
      headEnd--;
    }
    int tailBegin = bytes.length - tail;
    while (isInsideCharacter(bytes[tailBegin])) {
      tailBegin++;
    }
    return new String(bytes, 0, headEnd, StandardCharsets.UTF_8)
        + "\n[%d bytes cut]\n".formatted(tailBegin - headEnd)
        + new String(bytes, tailBegin, bytes.length - tailBegin, StandardCharsets.UTF_8);
  }

  private static boolean isInsideCharacter(byte utf8) {
    return (utf8 & 0xC0) == 0x80;
  }
}
