package dev.groundcrew.workflows.webhook;

import java.time.Duration;

/**
 * Where a webhook stands after a round of deliveries.
 *
 * @param done whether nothing is left to deliver, or nobody to deliver to
 * @param rest how long to wait before the next round; zero = none
 */
public record DeliverResult(boolean done, Duration rest) {

  /** Nothing is left. */
  public static DeliverResult nothingLeft() {
    return new DeliverResult(true, Duration.ZERO);
  }

  /** There is more. */
  public static DeliverResult moreAfter(Duration rest) {
    return new DeliverResult(false, rest);
  }
}
