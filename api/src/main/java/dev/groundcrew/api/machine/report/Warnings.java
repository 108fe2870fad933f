package dev.groundcrew.api.machine.report;

import java.util.ArrayList;
import java.util.List;

/** What could not be used of a report, and why, for its answer. */
public final class Warnings {

  private static final int VALUE_MAX = 100;

  private final List<String> texts = new ArrayList<>();

  /**
   * Notes that a field was not stored as it was sent.
   *
   * @param why what is wrong with it, and what was done
   */
  public void add(String field, String value, String why) {
    texts.add("%s '%s' %s".formatted(field, shown(value), why));
  }

  /** Notes anything else. */
  public void add(String text) {
    texts.add(text);
  }

  /** All of them, in order. */
  public List<String> texts() {
    return List.copyOf(texts);
  }

  /** Short, and without characters that would break the line of a log or a terminal. */
  private static String shown(String value) {
    String cut = value.length() > VALUE_MAX ? StorableText.cut(value, VALUE_MAX - 1) + "…" : value;
    StringBuilder shown = new StringBuilder(cut.length());
    cut.codePoints()
        .map(codePoint -> isPlain(codePoint) ? codePoint : StorableText.REPLACEMENT)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
