package dev.groundcrew.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller with a static token. */
final class StaticTokenAuthentication extends AbstractAuthenticationToken {

  private final String name;

  StaticTokenAuthentication(StaticToken token) {
    super(token.role().authorities());
    this.name = token.name();
    setAuthenticated(true);
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
