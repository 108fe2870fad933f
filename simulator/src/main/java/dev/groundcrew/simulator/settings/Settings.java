package dev.groundcrew.simulator.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What a run is to be.
 *
 * @param urls where requests are sent, in turn
 * @param concurrency how many nodes are worked on at once
 * @param patience how long one request is sent again and again before it counts as unanswered
 * @param duration how long progress reports are sent, in that mode
 */
public record Settings(
    List<URI> urls,
    Mode mode,
    int nodes,
    int concurrency,
    Chances chances,
    long seed,
    Duration patience,
    Duration duration) {

  /**
   * What decides about a single node's fate, besides the seed.
   *
   * @param failureRate share of install attempts that fail
   * @param repeatRate share of state-changing requests that are sent twice
   * @param silentRate share of nodes whose installer falls silent
   * @param maxAttempts the server's limit of failed attempts; 0 = none
   */
  public record Chances(
      double failureRate,
      int progressPerInstall,
      double repeatRate,
      double silentRate,
      int maxAttempts) {}
}
