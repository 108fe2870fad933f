package dev.groundcrew.api.render;

/** Strings of JSON, spelled so that YAML's double-quoted scalars read them alike. */
final class JsonText {

  private JsonText() {}

  /** What stands between the quotes. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default -> {
          if (isPlain(c)) {
            escaped.append(c);
          } else {
            escaped.append("\\u%04x".formatted((int) c));
          }
        }
      }
    }
    return escaped.toString();
  }

  /** Whether no reader takes it for a line break or for unprintable. */
  static boolean isPlain(char c) {
    return c >= 0x20
        && !(c >= 0x7f && c < 0xa0)
        && c != '\u2028'
        && c != '\u2029'
        && c != '\ufeff'
        && c < 0xfffe;
  }
}
