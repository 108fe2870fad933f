package dev.groundcrew.api.http;

import java.util.List;
import java.util.regex.Pattern;

/** The paths that machines call. They are treated more leniently than those of people and tools. */
public final class MachinePaths {

  public static final String REPORT = "/api/v1/report";

  /** The script that leads each machine to its own. */
  public static final String BOOT_SCRIPT = "/boot.ipxe";

  /** Machines' own boot scripts. */
  public static final String BOOT = "/boot";

  /** The documents of an install. Beneath it stands the install's token. */
  public static final String SEED = "/seed";

  /** Events of an installer's own reporter. Beneath it stands the install's token. */
  public static final String HOOK = "/hook";

  /** Kernels and images. */
  public static final String FILES = "/files";

  /** All other calls. */
  static final String API = "/api/v1/**";

  private static final List<String> WITH_ALL_BENEATH = List.of(BOOT, SEED, HOOK, FILES);

  private static final String MASK = "***";

  /** What stands where these doors have a token, right or wrong. */
  private static final Pattern BENEATH_A_DOOR =
      Pattern.compile("^(/*(?:" + SEED.substring(1) + "|" + HOOK.substring(1) + ")/+)[^/]+");

  /** A token anywhere else, as in a path with a door that is spelled oddly. */
  private static final Pattern TOKEN =
      Pattern.compile("[in]\\.[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}");

  private MachinePaths() {}

  /** Whether a machine calls this path. */
  public static boolean contains(String path) {
    return path.equals(REPORT)
        || path.equals(BOOT_SCRIPT)
        || WITH_ALL_BENEATH.stream().anyMatch(above -> isOrIsBeneath(path, above));
  }

  /** The path as it may be written down: a token in it is masked. */
  public static String masked(String path) {
    return TOKEN.matcher(BENEATH_A_DOOR.matcher(path).replaceFirst("$1" + MASK)).replaceAll(MASK);
  }

  /** Whether the path is {@code above}, or one beneath it. */
  static boolean isOrIsBeneath(String path, String above) {
    return path.startsWith(above)
        && (path.length() == above.length() || path.charAt(above.length()) == '/');
  }
}
