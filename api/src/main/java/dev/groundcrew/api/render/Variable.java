package dev.groundcrew.api.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a template can name. */
enum Variable {
  MAC,
  /** With dashes, as file names of boot loaders have it. */
  MAC_HYPHEN,
  HOSTNAME,
  IP_ADDRESS,
  VENDOR,
  MODEL,
  SERIAL_NUMBER,
  SYSTEM_UUID,
  ARCH,
  BOOT_MODE,
  /** As a section, one after the other; as a variable, with commas between them. */
  TAGS,
  GROUP,
  PROFILE,
  NODE_ID,
  INSTALL_ID,
  ATTEMPT,
  TOKEN,
  BASE_URL,
  REPORT_URL,
  HOOK_URL,
  /** With a slash at its end. */
  SEED_URL,
  FILES_URL;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static boolean isKnown(String name) {
    return Arrays.stream(values()).anyMatch(variable -> variable.wireName().equals(name));
  }

  /** All names, for a message. */
  static String known() {
    return Arrays.stream(values()).map(Variable::wireName).collect(Collectors.joining(", "));
  }
}
