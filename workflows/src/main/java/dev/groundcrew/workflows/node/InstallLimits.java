package dev.groundcrew.workflows.node;

import java.time.Duration;
import java.util.Locale;

/**
 * How much an install may fail and how long it may be silent.
 *
 * @param maxAttempts failed attempts after which the node is install_failed; 0 = no limit
 * @param timeout silence after which an installing node's attempt counts as failed; zero = never.
 *     The default of 30 minutes is what MAAS and Ironic default to.
 */
public record InstallLimits(int maxAttempts, Duration timeout) {

  /** 3 attempts, 30 minutes. */
  public static final InstallLimits DEFAULT = new InstallLimits(3, Duration.ofMinutes(30));

  /**
   * @throws IllegalArgumentException if a limit is negative
   */
  public InstallLimits {
    if (maxAttempts < 0) {
      throw new IllegalArgumentException("maxAttempts must be 0 (no limit) or more");
    }
    if (timeout.isNegative()) {
      throw new IllegalArgumentException("timeout must be 0 (off) or more");
    }
  }

  boolean reachedBy(int attempts) {
    return maxAttempts > 0 && attempts >= maxAttempts;
  }

  /** Whether silence counts as failure. */
  public boolean watchesForStalls() {
    return timeout.isPositive();
  }

  /** The timeout as people write it: {@code 30m}, {@code 1h30m}. */
  String timeoutText() {
    return timeout.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
