package dev.groundcrew.api.render;

/**
 * Texts without a way to quote that holds wherever a value may stand. A value that needs quotes is
 * refused and not quoted: within quotes of the template's own they would close those.
 */
abstract sealed class EscapeLines implements Escaping {

  @Override
  public String value(String variable, String value, Output before) {
    return SafeText.require(variable, value);
  }

  @Override
  public final String quoted(Quoting quoting, String variable, String inner, Output before) {
    return switch (quoting) {
      case SH -> quoting.quote(word(variable, inner));
      case JSON -> throw new UnsafeValueException(variable);
    };
  }

  /**
   * What may become one word of a shell here.
   *
   * @throws UnsafeValueException if this text may not
   */
  abstract String word(String variable, String text);

  /**
   * iPXE scripts, kernels' command lines, and documents of unknown kinds: nothing can be quoted.
   */
  static final class Bare extends EscapeLines {

    @Override
    String word(String variable, String text) {
      throw new UnsafeValueException(variable);
    }
  }

  /** Shell scripts. */
  static final class Shell extends EscapeLines {

    @Override
    String word(String variable, String text) {
      return text;
    }
  }

  /** Kickstart files: commands whose words are split as a shell splits them, and shell scripts. */
  static final class Kickstart extends EscapeLines {

    @Override
    String word(String variable, String text) {
      return SafeText.requireOneLine(variable, text);
    }
  }

  /**
   * Preseed files: the rest of a line is the answer, and a backslash at its end continues it. What
   * answers a question for a command goes to a shell.
   */
  static final class Preseed extends EscapeLines {

    @Override
    public String value(String variable, String value, Output before) {
      return isCommand(before.logicalLine())
          ? super.value(variable, value, before)
          : withoutBackslash(variable, SafeText.requireOneLine(variable, value));
    }

    @Override
    String word(String variable, String text) {
      return SafeText.requireOneLine(variable, text);
    }

    private static boolean isCommand(String line) {
      return line.contains("_command") || line.contains("preseed/run");
    }

    private static String withoutBackslash(String variable, String value) {
      if (value.indexOf('\\') >= 0) {
        throw new UnsafeValueException(variable);
      }
      return value;
    }
  }
}
