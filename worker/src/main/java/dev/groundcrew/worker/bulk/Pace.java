package dev.groundcrew.worker.bulk;

import java.time.Duration;

/**
 * How many nodes begin at once, and how long to wait after them. Bulks that run at the same time
 * share the rate.
 *
 * @param nodesPerSecond of all bulks; 0 = no limit
 * @param bulks how many run, 1 or more
 */
record Pace(int nodesPerSecond, int bulks) {

  /** The most nodes of an activity. */
  static final int MOST_NODES = 100;

  private static final Duration NOTHING_BEGAN = Duration.ofSeconds(1);

  /** About what may begin in a second, 1 to 100. */
  int batch() {
    return nodesPerSecond == 0 ? MOST_NODES : Math.clamp(nodesPerSecond / bulks, 1, MOST_NODES);
  }

  /**
   * How long to wait.
   *
   * @param begun how many nodes have begun
   * @param took how long that took
   */
  Duration after(int begun, Duration took) {
    if (begun == 0) {
      return NOTHING_BEGAN;
    }
    if (nodesPerSecond == 0) {
      return Duration.ZERO;
    }
    Duration due = Duration.ofMillis(1000L * begun * bulks / nodesPerSecond).minus(took);
    return due.isNegative() ? Duration.ZERO : due;
  }
}
