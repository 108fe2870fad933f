package dev.groundcrew.worker.webhook;

import java.time.Duration;

/** How tries are spaced. */
final class BackOff {

  /** After that a change is given up. */
  static final Duration PATIENCE = Duration.ofHours(24);

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 10;

  private BackOff() {}

  /**
   * The pause after so many failures in a row: 5 s, doubled with each, at most 10 minutes.
   *
   * @param failures at least 1
   */
  static Duration after(int failures) {
    Duration pause = FIRST.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
