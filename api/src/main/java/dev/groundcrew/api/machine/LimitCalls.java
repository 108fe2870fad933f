package dev.groundcrew.api.machine;

import dev.groundcrew.api.http.MachineProperties;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.security.RateLimit;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Bounds what one node may cost, far above what any installer sends. */
@Component
public class LimitCalls {

  private static final Duration REFILL = Duration.ofSeconds(50);

  private final RateLimit limit;

  LimitCalls(MachineProperties properties) {
    this.limit = new RateLimit(properties.rateLimit(), REFILL);
  }

  /**
   * Counts a call.
   *
   * @param node what identifies it
   * @throws RequestRefusedException 429 if there were too many
   */
  public void count(String node) {
    limit
        .take(node)
        .ifPresent(
            wait -> {
              RequestRefusedException refused =
                  new RequestRefusedException(
                      HttpStatus.TOO_MANY_REQUESTS,
                      ProblemCode.TOO_MANY_REQUESTS,
                      "Too many calls of this node. This one is not acknowledged; send it again.");
              refused.getHeaders().set(HttpHeaders.RETRY_AFTER, RateLimit.retryAfter(wait));
              throw refused;
            });
  }
}
