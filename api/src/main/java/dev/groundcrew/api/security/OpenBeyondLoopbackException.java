package dev.groundcrew.api.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The api is asked to listen where others can reach it, and to ask nobody who they are. */
final class OpenBeyondLoopbackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OpenBeyondLoopbackException(String property, String address) {
    super(
        "%s is %s, and no tokens are configured: everybody who reaches it could do everything."
            .formatted(property, address));
  }

  /** Prints it without a stack trace, with what to set. */
  static final class Analyzer extends AbstractFailureAnalyzer<OpenBeyondLoopbackException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, OpenBeyondLoopbackException cause) {
      return new FailureAnalysis(
          cause.getMessage(),
          "Set GROUNDCREW_SECURITY_TOKENS_0_NAME, _0_ROLE and _0_SHA256, or"
              + " GROUNDCREW_SECURITY_TOKENS_FILE, or"
              + " SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI; or listen on 127.0.0.1.",
          cause);
    }
  }
}
