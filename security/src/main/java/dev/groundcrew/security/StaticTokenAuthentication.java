package dev.groundcrew.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller with a static token. */
final class StaticTokenAuthentication extends AbstractAuthenticationToken {

  private final String name;
  private final String sha256;

  StaticTokenAuthentication(StaticToken token) {
    super(token.role().authorities());
    this.name = token.name();
    this.sha256 = token.sha256();
    setAuthenticated(true);
  }

  /** By which the token is found again. */
  String sha256() {
    return sha256;
  }

  @Override
  public String getPrincipal() {
    return name;
  }

  /** Not kept. */
  @Override
  public Object getCredentials() {
    return "";
  }
}
