package dev.groundcrew.api.render;

import java.io.Writer;

/** What a template has become so far; it grows to its limit and no further. */
final class Output extends Writer {

  /** In characters. */
  static final int LIMIT = 1024 * 1024;

  private final StringBuilder text = new StringBuilder();

  @Override
  public void write(char[] buffer, int offset, int length) {
    require(length);
    text.append(buffer, offset, length);
  }

  @Override
  public void write(String string, int offset, int length) {
    require(length);
    text.append(string, offset, offset + length);
  }

  private void require(int more) {
    if (text.length() + more > LIMIT) {
      throw new RenderedTooLargeException(LIMIT);
    }
  }

  int length() {
    return text.length();
  }

  char charAt(int index) {
    return text.charAt(index);
  }

  /** What the present line has, with the lines that it continues: those that end in a backslash. */
  String logicalLine() {
    int start = text.length();
    while (start > 0 && (text.charAt(start - 1) != '\n' || isContinued(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  private boolean isContinued(int lineBreak) {
    return lineBreak > 0 && text.charAt(lineBreak - 1) == '\\';
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
