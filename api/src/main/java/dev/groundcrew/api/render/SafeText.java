package dev.groundcrew.api.render;

import java.util.Set;
import java.util.regex.Pattern;

/** Which values mean nothing but themselves, wherever they stand. */
final class SafeText {

  /** Nothing that iPXE, a shell, or a kernel's command line could take for more than a letter. */
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:/@,+=-]*");

  /** Addresses are ours, and have brackets where the host is an IPv6 address. */
  private static final Pattern SAFE_ADDRESS = Pattern.compile("[A-Za-z0-9._:/@,+=\\[\\]-]*");

  private static final Set<String> ADDRESSES =
      Set.of("base_url", "report_url", "hook_url", "seed_url", "files_url");

  private SafeText() {}

  static boolean isSafe(String variable, String text) {
    return (ADDRESSES.contains(variable) ? SAFE_ADDRESS : SAFE).matcher(text).matches();
  }

  /** The text, if it is safe. */
  static String require(String variable, String text) {
    if (!isSafe(variable, text)) {
      throw new UnsafeValueException(variable);
    }
    return text;
  }

  /** The text, if it is all on one line. */
  static String requireOneLine(String variable, String text) {
    if (!isOneLine(text)) {
      throw new UnsafeValueException(variable);
    }
    return text;
  }

  static boolean isOneLine(String text) {
    return text.chars().allMatch(c -> JsonText.isPlain((char) c));
  }
}
