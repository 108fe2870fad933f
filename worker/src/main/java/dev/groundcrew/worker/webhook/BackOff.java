package dev.groundcrew.worker.webhook;

import java.time.Duration;

/** How tries are spaced. */
final class BackOff {

  /** After that a change is given up. */
  static final Duration PATIENCE = Duration.ofHours(24);

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration LONGEST_WHILE_DOWN = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 10;

  private BackOff() {}

  /**
   * The pause after so many failed tries of a message: 5 s, doubled with each, at most 10 minutes.
   *
   * @param failures at least 1
   */
  static Duration after(int failures) {
    return shorter(FIRST.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS)), LONGEST);
  }

  /**
   * The same for the probe of a receiver that is down: at most a minute, for it is the probes that
   * are put off, and the message is not to blame.
   */
  static Duration ofProbed(int failures) {
    return shorter(after(failures), LONGEST_WHILE_DOWN);
  }

  /**
   * The pause before the next probe: 5 s, doubled with each, at most 10 minutes.
   *
   * @param down for how long the receiver has been down
   */
  static Duration betweenProbes(Duration down) {
    return shorter(down.plus(FIRST), LONGEST);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
