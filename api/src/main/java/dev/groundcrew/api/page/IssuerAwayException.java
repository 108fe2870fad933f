package dev.groundcrew.api.page;

/** An OIDC issuer does not answer, or not as one would. */
final class IssuerAwayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param client by which it is configured
   */
  IssuerAwayException(String client, String reason) {
    super("The issuer of '%s' does not answer as it should: %s".formatted(client, reason));
  }
}
