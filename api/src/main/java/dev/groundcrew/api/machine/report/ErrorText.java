package dev.groundcrew.api.machine.report;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what went wrong in an install: any text, or any JSON. */
final class ErrorText {

  /** How many bytes of UTF-8 are kept. The end usually says what went wrong. */
  static final int MAX = 256 * 1024;

  private static final int HEAD = 32 * 1024;
  private static final int TAIL = MAX - HEAD;

  private ErrorText() {}

  /** The text, of a very long one the head and the tail; null if it is not given or blank. */
  static @Nullable String read(JsonFields fields) {
    JsonFields.Value value = fields.value("installation_error");
    String text =
        switch (value) {
          case null -> "";
          case JsonFields.Value.Text given -> given.text();
          case JsonFields.Value.Structure structure -> structure.json();
        };
    return text.isBlank() ? null : shortened(StorableText.of(text));
  }

  private static String shortened(String text) {
    // No character takes more than three bytes for each of its chars.
    if (text.length() <= MAX / 3) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MAX) {
      return text;
    }
    int headEnd = HEAD;
    while (isInsideCharacter(bytes[headEnd])) {
      headEnd--;
    }
    int tailBegin = bytes.length - TAIL;
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
