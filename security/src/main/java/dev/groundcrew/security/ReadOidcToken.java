package dev.groundcrew.security;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Takes the caller's name and role from the claims of a verified OIDC token. */
@Component
class ReadOidcToken implements Converter<Jwt, AbstractAuthenticationToken> {

  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,255}");

  private final String nameClaim;
  private final String roleClaim;

  ReadOidcToken(SecurityProperties properties) {
    this.nameClaim = properties.nameClaim();
    this.roleClaim = properties.roleClaim();
  }

  /**
   * The caller; one without a known role may do nothing.
   *
   * @throws InvalidBearerTokenException if the token names nobody: an audit row could not say who
   *     it was
   */
  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    if (!(claim(token, nameClaim) instanceof String name)
        || name.isBlank()
        || !NAME.matcher(name).matches()) {
      throw new InvalidBearerTokenException(
          "The claim '%s' must name the caller".formatted(nameClaim));
    }
    return new JwtAuthenticationToken(
        token, highest(claim(token, roleClaim)).map(Role::authorities).orElse(List.of()), name);
  }

  private static Optional<Role> highest(@Nullable Object claim) {
    Stream<?> values =
        switch (claim) {
          case null -> Stream.empty();
          case Collection<?> several -> several.stream();
          default -> Stream.of(claim);
        };
    return values
        .map(value -> Role.of(String.valueOf(value)))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private static @Nullable Object claim(Jwt token, String path) {
    if (token.hasClaim(path)) {
      return token.getClaims().get(path);
    }
    Object level = token.getClaims();
    for (String name : path.split("\\.")) {
      level = level instanceof Map<?, ?> claims ? claims.get(name) : null;
    }
    return level;
  }
}
