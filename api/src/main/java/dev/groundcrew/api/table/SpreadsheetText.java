package dev.groundcrew.api.table;

import org.jspecify.annotations.Nullable;

/**
 * Texts that a spreadsheet must not take for formulas. Machines report what they like, and a host
 * name or an error that begins with an equals sign would be computed on the computer of whoever
 * opens the file.
 */
public final class SpreadsheetText {

  /** What formulas begin with, here or there; a tab or line break before it is skipped. */
  private static final String BEGINNINGS = "=+-@\t\r\n";

  private SpreadsheetText() {}

  /** The text with an apostrophe before it, if it might be taken for a formula. */
  static @Nullable String escape(@Nullable String text) {
    return text != null && begins(text) ? "'" + text : text;
  }

  private static boolean begins(String text) {
    return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
  }

  /** The same, so that {@link #unescape} can tell it from an apostrophe of the text's own. */
  public static String escapeToReturn(String text) {
    return begins(text) || text.startsWith("'") ? "'" + text : text;
  }

  /** The text that {@link #escapeToReturn} escaped; any other is left as it is. */
  public static String unescape(String text) {
    boolean escaped =
        text.startsWith("'")
            && text.length() > 1
            && (text.charAt(1) == '\'' || BEGINNINGS.indexOf(text.charAt(1)) >= 0);
    return escaped ? text.substring(1) : text;
  }
}
