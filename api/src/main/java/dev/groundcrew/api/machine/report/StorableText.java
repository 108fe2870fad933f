package dev.groundcrew.api.machine.report;

import java.util.regex.Pattern;

/** Text that PostgreSQL can keep: without NUL characters and halves of surrogate pairs. */
public final class StorableText {

  static final char REPLACEMENT = '\uFFFD';

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F]");

  private StorableText() {}

  /** The text with U+FFFD in place of what can't be kept. */
  public static String of(String text) {
    if (isStorable(text)) {
      return text;
    }
    StringBuilder storable = new StringBuilder(text.length());
    text.codePoints()
        .map(codePoint -> isStorable(codePoint) ? codePoint : REPLACEMENT)
        .forEach(storable::appendCodePoint);
    return storable.toString();
  }

  /** The text without blanks and control characters at both ends. */
  static String trim(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isTrimmed(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isTrimmed(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  /** The text with a blank in place of each control character. */
  static String oneLine(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }

  /** At most the first {@code max} characters, never half a surrogate pair. */
  public static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    boolean inPair =
        Character.isHighSurrogate(text.charAt(max - 1))
            && Character.isLowSurrogate(text.charAt(max));
    return text.substring(0, inPair ? max - 1 : max);
  }

  private static boolean isStorable(String text) {
    return text.codePoints().allMatch(StorableText::isStorable);
  }

  private static boolean isStorable(int codePoint) {
    return codePoint != 0
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
  }

  private static boolean isTrimmed(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
