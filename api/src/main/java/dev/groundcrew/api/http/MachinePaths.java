package dev.groundcrew.api.http;

/** The paths that machines call. They are treated more leniently than those of people and tools. */
public final class MachinePaths {

  public static final String REPORT = "/api/v1/report";

  /** All other calls. */
  static final String API = "/api/v1/**";

  private MachinePaths() {}

  /** Whether a machine calls this path. */
  public static boolean contains(String path) {
    return path.equals(REPORT);
  }
}
