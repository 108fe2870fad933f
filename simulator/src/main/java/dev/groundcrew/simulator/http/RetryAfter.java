package dev.groundcrew.simulator.http;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone. */
final class RetryAfter {

  /** What Failsafe takes for: as the policy says otherwise. */
  private static final Duration NOT_GIVEN = Duration.ofNanos(-1);

  private RetryAfter() {}

  /** The header's seconds; negative where there is none, or a date. */
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
