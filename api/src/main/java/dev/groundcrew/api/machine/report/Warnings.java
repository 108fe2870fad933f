package dev.groundcrew.api.machine.report;

import java.util.ArrayList;
import java.util.List;

/** What could not be used of a report, and why, for its answer: the first of it, if it is a lot. */
public final class Warnings {

  /** How many are told one by one. */
  public static final int MOST = 50;

  private static final int VALUE_MAX = 100;

  private final List<String> texts = new ArrayList<>();
  private int untold;

  /**
   * Notes that a field was not stored as it was sent.
   *
   * @param why what is wrong with it, and what was done
   */
  public void add(String field, String value, String why) {
    if (isRoom()) {
      texts.add("%s '%s' %s".formatted(field, shown(value), why));
    }
  }

  /** Notes anything else. */
  public void add(String text) {
    if (isRoom()) {
      texts.add(text);
    }
  }

  /** In order; the last says how many more there are, if there are too many to tell. */
  public List<String> texts() {
    if (untold == 0) {
      return List.copyOf(texts);
    }
    List<String> all = new ArrayList<>(texts);
    all.add("and %d more warnings".formatted(untold));
    return List.copyOf(all);
  }

  private boolean isRoom() {
    if (texts.size() < MOST) {
      return true;
    }
    untold++;
    return false;
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
