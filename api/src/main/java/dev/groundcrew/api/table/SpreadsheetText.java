package dev.groundcrew.api.table;

import org.jspecify.annotations.Nullable;

/**
 * Texts that a spreadsheet must not take for formulas. Machines report what they like, and a host
 * name or an error that begins with an equals sign would be computed on the computer of whoever
 * opens the file.
 */
final class SpreadsheetText {

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
}
