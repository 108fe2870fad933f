package dev.groundcrew.worker.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one message that was sent once. */
sealed interface Attempt {

  /** The receiver took it. */
  record Arrived(int status) implements Attempt {}

  /**
   * It did not.
   *
   * @param status what it answered; null if it did not
   * @param error why, for people
   * @param retryAfter for how long it wants to be left alone; zero if it does not say
   */
  record Failed(@Nullable Integer status, String error, Duration retryAfter) implements Attempt {

    /** Whether it says that it wants to be left alone, whatever the message. */
    boolean isOfTheReceiver() {
      return retryAfter.isPositive() && status != null && (status == 429 || status == 503);
    }
  }

  /** It says that it is there no more: 410. */
  record Gone(String error) implements Attempt {}

  /** It was not sent: the webhook's template can't say this change. */
  record Unsayable(String error) implements Attempt {}
}
