package dev.groundcrew.cli.output;

/**
 * Text of machines, made safe for a terminal: a control character could move the cursor, set the
 * window's title or hide what follows (CWE-150).
 */
public final class SafeText {

  private SafeText() {}

  /** On one line, for a table's cell. */
  public static String line(String text) {
    return replaced(text, false);
  }

  /** With its line breaks and tabs. */
  public static String lines(String text) {
    return replaced(text, true);
  }

  private static String replaced(String text, boolean breaks) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\t') {
                safe.append(breaks ? (char) c : ' ');
              } else if (hides(c)) {
                if (c != '\r') {
                  safe.append('\uFFFD');
                }
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /** Control characters, and those that turn the direction of what follows. */
  private static boolean hides(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
