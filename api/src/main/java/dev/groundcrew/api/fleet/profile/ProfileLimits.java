package dev.groundcrew.api.fleet.profile;

import java.time.Duration;

/** What a profile may hold, as validation annotations need it. */
public final class ProfileLimits {

  public static final String ID = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

  static final String ID_MESSAGE =
      "must be 1 to 63 lower-case letters, digits and dashes, and begin and end with a letter or"
          + " digit";

  static final String METHOD = "kernel|chain|sanboot|script";
  static final String METHOD_MESSAGE = "must be one of kernel, chain, sanboot, script";

  static final String ON_FAILED = "local|wait";
  static final String ON_FAILED_MESSAGE = "must be local or wait";

  static final String NEXT = "active|installed";
  static final String NEXT_MESSAGE = "must be active or installed";

  static final String DOOR = "installer|target";
  static final String DOOR_MESSAGE = "must be installer or target";

  static final String MEANS = "started|progress|complete|failed|first_boot|ignore";
  static final String MEANS_MESSAGE =
      "must be one of started, progress, complete, failed, first_boot, ignore";

  /** The name of an event, or how it begins. */
  static final String EVENT_NAME = "[^*\\x00]+\\*?|\\*";

  static final String EVENT_NAME_MESSAGE = "may have a * at its end only";

  /** The last segment of a path. */
  public static final String DOCUMENT_NAME = "[A-Za-z0-9_][A-Za-z0-9._-]{0,99}";

  static final String DOCUMENT_NAME_MESSAGE =
      "must be 1 to 100 letters, digits, or . _ - and begin with a letter, digit or _";

  /** An address, or a kernel's path. */
  static final int ADDRESS_MAX = 2048;

  /** What Linux takes is shorter. */
  static final int CMDLINE_MAX = 4096;

  /** In characters. */
  static final int SCRIPT_MAX = 64 * 1024;

  static final int INITRDS_MAX = 8;
  static final int HOOKS_MAX = 100;
  public static final int DOCUMENTS_MAX = 32;

  /** In bytes of UTF-8. */
  static final int DOCUMENT_MAX = 256 * 1024;

  /** All texts of a profile, in bytes of UTF-8. */
  static final int PROFILE_MAX = 1024 * 1024;

  static final int ATTEMPTS_MAX = 1000;
  static final Duration LONGEST = Duration.ofDays(30);

  private ProfileLimits() {}
}
