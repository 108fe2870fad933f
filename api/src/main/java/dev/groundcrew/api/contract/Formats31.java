package dev.groundcrew.api.contract;

import java.util.List;
import java.util.regex.Pattern;

/** Formats as JSON Schema has them: its patterns are found anywhere unless they are anchored. */
final class Formats31 {

  private static final String OCTET = "[0-9A-Fa-f]{2}";
  private static final String UNICAST = "[0-9A-Fa-f][02468ACEace]";

  static final String CANONICAL_MAC = "^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$";

  static final String MAC = "^(?:" + String.join("|", spellings()) + ")$";

  static final String MAC_DESCRIPTION =
      "A MAC address in any usual spelling; not all zeros, broadcast or multicast.";

  static final String NO_NUL = "^[^\\x00]*$";

  private static final String ANY_CASE = "(?i)";
  private static final Pattern WORDS = Pattern.compile("[a-z_]+(\\|[a-z_]+)*");

  private Formats31() {}

  static boolean isOfAnyCase(String pattern) {
    return pattern.startsWith(ANY_CASE);
  }

  /** The words that a pattern of Java's stands for; empty if it is another kind of pattern. */
  static List<String> words(String pattern) {
    String bare = isOfAnyCase(pattern) ? pattern.substring(ANY_CASE.length()) : pattern;
    return WORDS.matcher(bare).matches() ? List.of(bare.split("\\|")) : List.of();
  }

  /** A pattern of Java's, which is for the whole text. */
  static String anchored(String pattern) {
    return pattern.startsWith("^") ? pattern : "^(?:" + pattern + ")$";
  }

  /** As {@link dev.groundcrew.workflows.node.MacAddress} reads them, without back references. */
  private static List<String> spellings() {
    return List.of(
        UNICAST + "(?:(?::" + OCTET + "){5}|(?:-" + OCTET + "){5}|(?:\\." + OCTET + "){5})",
        UNICAST + "(?:(?: " + OCTET + "){5}|[0-9A-Fa-f]{10})",
        UNICAST
            + OCTET
            + "(?:(?::[0-9A-Fa-f]{4}){2}|(?:-[0-9A-Fa-f]{4}){2}|(?:\\.[0-9A-Fa-f]{4}){2})",
        UNICAST + "[0-9A-Fa-f]{4}[:.-][0-9A-Fa-f]{6}",
        "01:" + UNICAST + "(?::" + OCTET + "){5}",
        "01-" + UNICAST + "(?:-" + OCTET + "){5}");
  }
}
