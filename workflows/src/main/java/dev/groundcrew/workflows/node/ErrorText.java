package dev.groundcrew.workflows.node;

/**
 * How much of an installer's error text goes where. The whole text, up to 256 KiB, stands in the
 * event's own row; everything else holds a part of it, so that no signal, workflow history or node
 * grows with what an installer prints.
 */
public final class ErrorText {

  /** The most bytes (UTF-8) of an error text that a signal carries. */
  public static final int SIGNAL_BYTES = 1024;

  /** The most characters of an error text in arguments and results of activities. */
  public static final int HISTORY_CHARACTERS = 500;

  /** What a node and an audit row keep of a long text: its beginning and its end, in bytes. */
  static final int NODE_HEAD_BYTES = 1024;

  static final int NODE_TAIL_BYTES = 3 * 1024;

  private static final String CUT = "…";

  private ErrorText() {}

  /** The beginning of {@code text}, of at most {@link #SIGNAL_BYTES} bytes. */
  public static String forSignal(String text) {
    return head(text, SIGNAL_BYTES);
  }

  /** The beginning of {@code text}, of at most {@link #HISTORY_CHARACTERS} characters. */
  public static String forHistory(String text) {
    return text.length() <= HISTORY_CHARACTERS
        ? text
        : text.substring(0, boundary(text, HISTORY_CHARACTERS - CUT.length())) + CUT;
  }

  /** The text's first 1 KiB and last 3 KiB, or all of it if it is no longer than that. */
  public static String forNode(String text) {
    int bytes = utf8Length(text);
    if (bytes <= NODE_HEAD_BYTES + NODE_TAIL_BYTES) {
      return text;
    }
    String head = firstBytes(text, NODE_HEAD_BYTES);
    String tail = lastBytes(text, NODE_TAIL_BYTES);
    int left = bytes - utf8Length(head) - utf8Length(tail);
    return "%s\n… %d bytes left out …\n%s".formatted(head, left, tail);
  }

  /** The beginning of {@code text}, of at most {@code bytes} bytes in UTF-8, marked as cut. */
  public static String head(String text, int bytes) {
    return utf8Length(text) <= bytes ? text : firstBytes(text, bytes - utf8Length(CUT)) + CUT;
  }

  private static String firstBytes(String text, int bytes) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      used += utf8Length(character);
      if (used > bytes) {
        break;
      }
      end += Character.charCount(character);
    }
    return text.substring(0, end);
  }

  private static String lastBytes(String text, int bytes) {
    int begin = text.length();
    int used = 0;
    while (begin > 0) {
      int character = text.codePointBefore(begin);
      used += utf8Length(character);
      if (used > bytes) {
        break;
      }
      begin -= Character.charCount(character);
    }
    return text.substring(begin);
  }

  /** {@code index}, or the one before it where that would split a surrogate pair. */
  private static int boundary(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index - 1)) ? index - 1 : index;
  }

  private static int utf8Length(String text) {
    return text.codePoints().map(ErrorText::utf8Length).sum();
  }

  private static int utf8Length(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
