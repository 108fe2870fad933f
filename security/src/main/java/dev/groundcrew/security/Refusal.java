package dev.groundcrew.security;

import java.time.Duration;

/** Why a call is not served. */
public sealed interface Refusal {

  /** 401: there is no token. */
  record NoToken() implements Refusal {}

  /** 401: the token is not valid. */
  record WrongToken() implements Refusal {}

  /**
   * 429: the token is not valid, and neither were many others from the same address.
   *
   * @param retryAfter when the next may be tried
   */
  record TooManyFailures(Duration retryAfter) implements Refusal {}

  /** 403: the caller's role does not allow the call. */
  record Forbidden() implements Refusal {}

  /** 503: the OIDC issuer, which has the keys to verify the token with, does not answer. */
  record IssuerAway() implements Refusal {}
}
