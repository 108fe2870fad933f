package dev.groundcrew.store.install;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an install may go on failing and being silent, as its workflow was last told.
 *
 * @param maxAttempts failed attempts after which it is given up; 0 = no limit; null if its workflow
 *     was told nothing yet
 * @param timeout silence that ends an attempt; zero = never; null if its workflow was told nothing
 *     yet
 * @param lastSign the last change of state, report or counted failure
 */
public record InstallClock(
    @Nullable Integer maxAttempts, @Nullable Duration timeout, Instant lastSign) {

  /**
   * When the silence ends the attempt, unless there is another sign of life before; outages of
   * Groundcrew's own put it off. Null if it never does, or that is not known.
   */
  public @Nullable Instant deadline() {
    return timeout == null || timeout.isZero() ? null : lastSign.plus(timeout);
  }
}
