package dev.groundcrew.simulator.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run.
 *
 * @param access where Groundcrew is
 * @param concurrency the number of nodes that are processed at the same time
 * @param patience how long a request is repeated before it counts as unanswered
 * @param duration how long progress reports are sent in mode progress
 * @param bootAgainAfter nodes boot from the network, and wait so long between two boots, which the
 *     server then counts as two; null if they do not boot
 */
public record Settings(
    Access access,
    Mode mode,
    int nodes,
    int concurrency,
    Chances chances,
    long seed,
    Duration patience,
    Duration duration,
    @Nullable Duration bootAgainAfter) {

  /**
   * The probabilities for what happens to a node.
   *
   * @param failureRate share of install attempts that fail
   * @param repeatRate share of state-changing requests that are sent twice
   * @param silentRate share of nodes whose installer goes silent
   * @param maxAttempts the server's limit of failed attempts; 0 = none
   */
  public record Chances(
      double failureRate,
      int progressPerInstall,
      double repeatRate,
      double silentRate,
      int maxAttempts) {}
}
