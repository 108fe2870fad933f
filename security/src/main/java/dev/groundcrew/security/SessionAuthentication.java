package dev.groundcrew.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A caller whom the OIDC issuer named at the log-in. */
final class SessionAuthentication extends AbstractAuthenticationToken {

  private final String name;

  SessionAuthentication(String name, List<GrantedAuthority> authorities) {
    super(authorities);
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
