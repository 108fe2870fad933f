package dev.groundcrew.api.render;

import java.util.Arrays;
import java.util.Optional;

/** What a section does with the text in it, so that it can stand in a text of another kind. */
enum Quoting {
  /** One word of a POSIX shell, whatever it holds. */
  SH("sh") {
    @Override
    String quote(String text) {
      return "'" + text.replace("'", "'\\''") + "'";
    }
  },
  /** A string of JSON, with its quotes. */
  JSON("json") {
    @Override
    String quote(String text) {
      return "\"" + JsonText.escape(text) + "\"";
    }
  };

  private final String section;

  Quoting(String section) {
    this.section = section;
  }

  /** The section's name in a template. */
  String section() {
    return section;
  }

  abstract String quote(String text);

  static Optional<Quoting> of(String section) {
    return Arrays.stream(values()).filter(quoting -> quoting.section.equals(section)).findFirst();
  }
}
