package dev.groundcrew.api.http;

/** Allowed values, as validation annotations need them: regular expressions and their messages. */
public final class Formats {

  /** In any case. */
  public static final String STATE =
      "(?i)discovered|pending|installing|installed|install_failed|active|reprovision|deprovisioning"
          + "|migrating|retired";

  public static final String STATE_MESSAGE =
      "must be one of discovered, pending, installing, installed, install_failed, active,"
          + " reprovision, deprovisioning, migrating, retired";

  public static final String STATUS_MESSAGE =
      "must be one of started, progress, complete, failed, first_boot";

  /** No zone ({@code %eth0}): it means nothing on another machine, and PostgreSQL has none. */
  public static final String NO_ZONE = "[^%]*";

  public static final String IP_MESSAGE = "must be an IPv4 or IPv6 address";

  /** RFC 1123 names, and the underscore that some sites use. */
  public static final String HOSTNAME =
      "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)*";

  public static final String HOSTNAME_MESSAGE = "must be a host name";
  public static final int HOSTNAME_MAX = 253;

  public static final String ARCH = "[a-z0-9_]{1,32}";
  public static final String ARCH_MESSAGE = "must be an architecture, such as x86_64 or aarch64";

  /** In any case. */
  public static final String BOOT_MODE = "(?i)uefi|bios";

  public static final String BOOT_MODE_MESSAGE = "must be uefi or bios";

  /** What is read in either case and kept in lower case. */
  public static final String TAG = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";

  public static final String TAG_MESSAGE =
      "must be 1 to 64 letters, digits, or . _ : / - and begin with a letter or digit";

  public static final String NO_NUL = "[^\\x00]*";
  public static final String NO_NUL_MESSAGE = "must not hold NUL characters";

  public static final String ONE_LINE = "[^\\x00-\\x1F]*";
  public static final String ONE_LINE_MESSAGE = "must not hold control characters";

  /** A switch in a query. */
  public static final String BOOLEAN = "true|false";

  public static final String BOOLEAN_MESSAGE = "must be true or false";

  /** What a list of nodes is sorted by. */
  public static final String NODE_SORT =
      "-?(id|hostname|mac_address|serial_number|group_id|state|state_changed_at|last_seen_at)";

  public static final String NODE_SORT_MESSAGE =
      "must be id, hostname, mac_address, serial_number, group_id, state, state_changed_at or"
          + " last_seen_at, with a - before it for the other way round";

  /** Text of one line. */
  public static final int NAME_MAX = 255;

  /** Text in an admin's own words. */
  public static final int COMMENT_MAX = 2000;

  /** Of rows that a page passes over. What is longer is read by cursor, or narrowed by a filter. */
  public static final long OFFSET_MAX = 1_000_000;

  private Formats() {}
}
