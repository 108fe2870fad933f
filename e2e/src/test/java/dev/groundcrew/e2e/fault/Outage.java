package dev.groundcrew.e2e.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

final class Outage {

  private static final Duration DURATION = Duration.ofSeconds(30);

  private Outage() {}

  /**
   * Waits for a fixed time. The duration of the outage is what is tested, so there is no condition
   * to wait for.
   */
  static void last() {
    await().pollDelay(DURATION).atMost(DURATION.multipliedBy(2)).until(() -> true);
  }
}
