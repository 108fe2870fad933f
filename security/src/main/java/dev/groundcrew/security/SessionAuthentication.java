package dev.groundcrew.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller who logged in with a token of the OIDC issuer. */
final class SessionAuthentication extends AbstractAuthenticationToken {

  private final String name;

  SessionAuthentication(String name, Role role) {
    super(role.authorities());
    this.name = name;
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
