package dev.groundcrew.simulator.http;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the Retry-After header. */
final class RetryAfter {

  /** Failsafe interprets a negative delay as: use the delay of the policy. */
  private static final Duration NOT_GIVEN = Duration.ofNanos(-1);

  private RetryAfter() {}

  /** The delay in the header; negative if there is no header, or if it is a date. */
  static Duration of(@Nullable HttpResponse<?> response) {
    return response == null
        ? NOT_GIVEN
        : response
            .headers()
            .firstValue("Retry-After")
            .filter(value -> value.matches("\\d{1,9}"))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
            .orElse(NOT_GIVEN);
  }
}
