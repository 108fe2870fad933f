package dev.groundcrew.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Knows a caller by a static token. */
final class AuthenticateStaticToken implements AuthenticationProvider {

  private final StaticTokens tokens;
  private final boolean othersFollow;

  /**
   * @param othersFollow whether a token that is not known here may be known to another provider
   */
  AuthenticateStaticToken(StaticTokens tokens, boolean othersFollow) {
    this.tokens = tokens;
    this.othersFollow = othersFollow;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication presented) {
    StaticToken found =
        tokens.find(((BearerTokenAuthenticationToken) presented).getToken()).orElse(null);
    if (found != null) {
      return new StaticTokenAuthentication(found);
    }
    if (othersFollow) {
      return null;
    }
    throw new InvalidBearerTokenException("The token is not known");
  }

  @Override
  public boolean supports(Class<?> presented) {
    return BearerTokenAuthenticationToken.class.isAssignableFrom(presented);
  }
}
