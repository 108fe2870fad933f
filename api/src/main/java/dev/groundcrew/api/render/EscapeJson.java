package dev.groundcrew.api.render;

import java.util.regex.Pattern;

/** JSON documents: within a string a value is escaped, elsewhere only a number may stand. */
final class EscapeJson implements Escaping {

  private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,8})?");

  private int read;
  private boolean inString;
  private boolean afterBackslash;

  @Override
  public String value(String variable, String value, Output before) {
    readOn(before);
    if (inString) {
      return JsonText.escape(value);
    }
    if (!NUMBER.matcher(value).matches()) {
      throw new UnsafeValueException(variable);
    }
    return value;
  }

  @Override
  public String quoted(Quoting quoting, String variable, String inner, Output before) {
    readOn(before);
    String quoted = quoting.quote(inner);
    if (inString) {
      return JsonText.escape(quoted);
    }
    return switch (quoting) {
      case JSON -> quoted;
      case SH -> throw new UnsafeValueException(variable);
    };
  }

  private void readOn(Output before) {
    for (; read < before.length(); read++) {
      char c = before.charAt(read);
      if (afterBackslash) {
        afterBackslash = false;
      } else if (inString && c == '\\') {
        afterBackslash = true;
      } else if (c == '"') {
        inString = !inString;
      }
    }
  }
}
