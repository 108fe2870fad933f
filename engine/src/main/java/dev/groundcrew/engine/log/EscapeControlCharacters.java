package dev.groundcrew.engine.log;

/**
 * Escapes what could end a line of the log or steer a terminal: control characters, and the line
 * and paragraph separators of Unicode.
 */
final class EscapeControlCharacters {

  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  private EscapeControlCharacters() {}

  static String in(String text) {
    return escape(text, false);
  }

  /** As {@link #in}, but the text may have several lines. */
  static String inLinesOf(String text) {
    return escape(text, true);
  }

  private static String escape(String text, boolean keepLines) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean harmful = isHarmful(character) && !(keepLines && isLayout(character));
      if (harmful && escaped == null) {
        escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (escaped != null) {
        if (harmful) {
          append(escaped, character);
        } else {
          escaped.append(character);
        }
      }
    }
    return escaped == null ? text : escaped.toString();
  }

  private static boolean isHarmful(char character) {
    return Character.isISOControl(character)
        || character == LINE_SEPARATOR
        || character == PARAGRAPH_SEPARATOR;
  }

  private static boolean isLayout(char character) {
    return character == '\n' || character == '\r' || character == '\t';
  }

  private static void append(StringBuilder escaped, char character) {
    switch (character) {
      case '\n' -> escaped.append("\\n");
      case '\r' -> escaped.append("\\r");
      case '\t' -> escaped.append("\\t");
      default -> escaped.append("\\u%04x".formatted((int) character));
    }
  }
}
