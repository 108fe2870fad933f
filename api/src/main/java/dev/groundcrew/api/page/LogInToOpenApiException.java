package dev.groundcrew.api.page;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The page is to ask who somebody is, and the API is to ask nobody. */
final class LogInToOpenApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LogInToOpenApiException() {
    super(
        "spring.security.oauth2.client.registration has a log-in to the page, and neither tokens"
            + " nor the issuer of the API's tokens are configured: the API would be open to"
            + " everybody.");
  }

  /** Prints it without a stack trace, with what to set. */
  static final class Analyzer extends AbstractFailureAnalyzer<LogInToOpenApiException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, LogInToOpenApiException cause) {
      return new FailureAnalysis(
          cause.getMessage(),
          "Set SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI and _JWT_AUDIENCES, or"
              + " GROUNDCREW_SECURITY_TOKENS_0_NAME, _0_ROLE and _0_SHA256, or"
              + " GROUNDCREW_SECURITY_TOKENS_FILE.",
          cause);
    }
  }
}
