package dev.groundcrew.api.machine;

import dev.groundcrew.api.http.MachineProperties;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.token.CheckReportToken;
import dev.groundcrew.security.RateLimit;
import dev.groundcrew.store.report.Proof;
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
   * Counts a call with this token. Each has a count of its own, so that one that was revoked, or is
   * of an earlier install, can't use up what the node may do with its present one. A token that was
   * not signed here is of no node, and is not counted: it is refused for what it is.
   *
   * @throws RequestRefusedException 429 if there were too many
   */
  public void count(Proof proof) {
    if (CheckReportToken.isAuthentic(proof)) {
      count(
          switch (proof) {
            case Proof.OfInstall install -> install.nodeId() + "/" + install.installId();
            case Proof.OfNode node -> node.nodeId() + "/" + node.version();
          });
    }
  }

  /**
   * Counts a call without a token.
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
