package dev.groundcrew.api.render;

/** Texts without a way to quote that holds wherever a value may stand. */
final class EscapeLines {

  private EscapeLines() {}

  /**
   * iPXE scripts, kernels' command lines, and documents of unknown kinds: nothing can be quoted.
   */
  static final class Bare implements Escaping {

    @Override
    public String value(String variable, String value, Output before) {
      return SafeText.require(variable, value);
    }

    @Override
    public String quoted(Quoting quoting, String variable, String inner, Output before) {
      throw new UnsafeValueException(variable);
    }
  }

  /**
   * Shell scripts. A value that needs quotes is refused and not quoted: within quotes of the
   * template's own they would close those.
   */
  static final class Shell implements Escaping {

    @Override
    public String value(String variable, String value, Output before) {
      return SafeText.require(variable, value);
    }

    @Override
    public String quoted(Quoting quoting, String variable, String inner, Output before) {
      return switch (quoting) {
        case SH -> quoting.quote(inner);
        case JSON -> throw new UnsafeValueException(variable);
      };
    }
  }

  /** Kickstart files: commands whose words are split as a shell splits them, and shell scripts. */
  static final class Kickstart implements Escaping {

    @Override
    public String value(String variable, String value, Output before) {
      return SafeText.require(variable, value);
    }

    @Override
    public String quoted(Quoting quoting, String variable, String inner, Output before) {
      return switch (quoting) {
        case SH -> quoting.quote(SafeText.requireOneLine(variable, inner));
        case JSON -> throw new UnsafeValueException(variable);
      };
    }
  }

  /**
   * Preseed files: the rest of a line is the answer, and a backslash at its end continues it. What
   * answers a question for a command goes to a shell.
   */
  static final class Preseed implements Escaping {

    @Override
    public String value(String variable, String value, Output before) {
      return isCommand(before.logicalLine())
          ? SafeText.require(variable, value)
          : withoutBackslash(variable, SafeText.requireOneLine(variable, value));
    }

    @Override
    public String quoted(Quoting quoting, String variable, String inner, Output before) {
      return switch (quoting) {
        case SH -> quoting.quote(SafeText.requireOneLine(variable, inner));
        case JSON -> throw new UnsafeValueException(variable);
      };
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
