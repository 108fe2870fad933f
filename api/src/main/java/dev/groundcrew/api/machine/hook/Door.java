package dev.groundcrew.api.machine.hook;

import java.util.Locale;

/** Which system a hook's event comes from. */
enum Door {
  /** The system that installs. */
  INSTALLER,
  /** The system that was installed. */
  TARGET;

  /** The name in the path and in an event's payload. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The door called so; the path's pattern allows no other. */
  static Door parse(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
