package dev.groundcrew.api.render;

import java.util.Locale;
import java.util.Set;

/** What a document is, which its name tells, or its first line. */
enum DocumentKind {
  YAML,
  JSON,
  SHELL,
  PRESEED,
  KICKSTART,
  /** Nothing is known of how to quote in it. */
  OTHER;

  /** What cloud-init asks for; user-data may be a script instead. */
  private static final Set<String> CLOUD_INIT =
      Set.of("user-data", "meta-data", "vendor-data", "network-config");

  static DocumentKind of(String name, String template) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (template.startsWith("#!") || template.startsWith("#cloud-boothook")) {
      return SHELL;
    }
    if (CLOUD_INIT.contains(lower)) {
      return YAML;
    }
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "yaml", "yml" -> YAML;
      case "json", "ign" -> JSON;
      case "sh" -> SHELL;
      case "ks" -> KICKSTART;
      case "preseed" -> PRESEED;
      case "cfg" -> lower.equals("ks.cfg") ? KICKSTART : preseedOr(lower);
      default -> OTHER;
    };
  }

  private static DocumentKind preseedOr(String name) {
    return name.equals("preseed.cfg") ? PRESEED : OTHER;
  }

  Escaping escaping() {
    return switch (this) {
      case YAML -> new EscapeYaml();
      case JSON -> new EscapeJson();
      case SHELL -> new EscapeLines.Shell();
      case PRESEED -> new EscapeLines.Preseed();
      case KICKSTART -> new EscapeLines.Kickstart();
      case OTHER -> new EscapeLines.Bare();
    };
  }

  /** Whether a section that quotes can stand in it. */
  boolean takes(Quoting quoting) {
    return switch (this) {
      case YAML, JSON -> true;
      case SHELL, PRESEED, KICKSTART -> quoting == Quoting.SH;
      case OTHER -> false;
    };
  }
}
