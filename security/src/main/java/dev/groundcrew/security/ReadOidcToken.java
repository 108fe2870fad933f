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
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Takes the caller's name and role from claims of the OIDC issuer that were verified. */
@Component
public class ReadOidcToken implements Converter<Jwt, AbstractAuthenticationToken> {

  /** Nothing that hides, breaks or turns around a line in which it stands. */
  private static final Pattern NAME =
      Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,255}");

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
    return new JwtAuthenticationToken(
        token, authorities(token.getClaims()), name(token.getClaims()));
  }

  /**
   * The same by the claims of a log-in, which are not those of one token: nothing of them ends when
   * a token does.
   *
   * @throws InvalidBearerTokenException if they name nobody
   */
  public Authentication read(Map<String, Object> claims) {
    return new SessionAuthentication(name(claims), authorities(claims));
  }

  private String name(Map<String, Object> claims) {
    if (!(claim(claims, nameClaim) instanceof String name)
        || name.isBlank()
        || !NAME.matcher(name).matches()) {
      throw new InvalidBearerTokenException(
          "The claim '%s' must name the caller".formatted(nameClaim));
    }
    return name;
  }

  private List<GrantedAuthority> authorities(Map<String, Object> claims) {
    return highest(claim(claims, roleClaim)).map(Role::authorities).orElse(List.of());
  }

  private static Optional<Role> highest(@Nullable Object claim) {
    Stream<?> values =
        switch (claim) {
          case null -> Stream.empty();
          case Collection<?> several -> several.stream();
          case String one -> Stream.of(one);
          default -> Stream.empty();
        };
    return values
        .filter(String.class::isInstance)
        .map(value -> Role.of((String) value))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private static @Nullable Object claim(Map<String, Object> claims, String path) {
    if (claims.containsKey(path)) {
      return claims.get(path);
    }
    Object level = claims;
    for (String name : path.split("\\.")) {
      level = level instanceof Map<?, ?> deeper ? deeper.get(name) : null;
    }
    return level;
  }
}
