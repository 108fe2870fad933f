package dev.groundcrew.api.http;

import dev.groundcrew.security.RateLimit;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * How a call without a good token is answered (RFC 6750, section 3).
 *
 * @param header one that belongs to the status
 * @param value the header's
 */
public record TokenRefusal(
    HttpStatus status, ProblemCode code, String detail, String header, String value) {

  private static final String CHALLENGE = "Bearer";
  private static final String WRONG_TOKEN = CHALLENGE + " error=\"invalid_token\"";

  /** 401: there is no token. */
  public static TokenRefusal missing(String detail) {
    return unauthenticated(detail, CHALLENGE);
  }

  /** 401: the token is not good. */
  public static TokenRefusal wrong(String detail) {
    return unauthenticated(detail, WRONG_TOKEN);
  }

  /** 403: the token was good once. */
  public static TokenRefusal earlier(String detail) {
    return new TokenRefusal(
        HttpStatus.FORBIDDEN,
        ProblemCode.EARLIER_INSTALL,
        detail,
        HttpHeaders.WWW_AUTHENTICATE,
        WRONG_TOKEN);
  }

  /** 429: the token is not good, and it was not the first such call from its address. */
  public static TokenRefusal tooMany(String detail, Duration retryAfter) {
    return new TokenRefusal(
        HttpStatus.TOO_MANY_REQUESTS,
        ProblemCode.TOO_MANY_REQUESTS,
        detail + ", and there were too many such calls from this address",
        HttpHeaders.RETRY_AFTER,
        RateLimit.retryAfter(retryAfter));
  }

  private static TokenRefusal unauthenticated(String detail, String challenge) {
    return new TokenRefusal(
        HttpStatus.UNAUTHORIZED,
        ProblemCode.UNAUTHENTICATED,
        detail,
        HttpHeaders.WWW_AUTHENTICATE,
        challenge);
  }
}
