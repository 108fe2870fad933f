package dev.groundcrew.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Claims of every shape: an issuer may send any JSON. */
class ReadOidcTokenTest {

  private final ReadOidcToken read =
      new ReadOidcToken(new SecurityProperties(List.of(), null, "access.roles", "sub", 100));

  static Stream<Arguments> roles() {
    return Stream.of(
        Arguments.of("operator", Role.OPERATOR),
        Arguments.of("OPERATOR", Role.OPERATOR),
        Arguments.of(List.of("viewer", "admin", "guest"), Role.ADMIN),
        Arguments.of(Arrays.asList(null, 7, true, "viewer"), Role.VIEWER),
        Arguments.of(null, null),
        Arguments.of("", null),
        Arguments.of("viewer admin", null),
        Arguments.of(2, null),
        Arguments.of(true, null),
        Arguments.of(List.of(), null),
        Arguments.of(List.of(List.of("admin")), null),
        Arguments.of(Map.of("admin", true), null),
        // It is no string, whatever it says of itself.
        Arguments.of(new StringBuilder("admin"), null));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void theRoleIsAStringOrAListOfThem(@Nullable Object claim, @Nullable Role role) {
    Map<String, Object> access = new java.util.HashMap<>();
    access.put("roles", claim);

    assertThat(role(Map.of("sub", "olga", "access", access))).isEqualTo(Optional.ofNullable(role));
    assertThat(role(Map.of("sub", "olga", "access.roles", claim == null ? List.of() : claim)))
        .isEqualTo(Optional.ofNullable(role));
  }

  @Test
  void aPathThatLeadsThroughNoObjectLeadsToNoRole() {
    assertThat(role(Map.of("sub", "olga", "access", "admin"))).isEmpty();
    assertThat(role(Map.of("sub", "olga", "access", List.of("roles")))).isEmpty();
    assertThat(role(Map.of("sub", "olga"))).isEmpty();
  }

  private Optional<Role> role(Map<String, Object> claims) {
    return Caller.role(read.read(claims));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ol\nga",
        "ol\u007fga",
        "ol\u0085ga",
        "ol\u202ega",
        "ol\u200bga",
        "ol\u2028ga",
        "ol\ud800ga"
      })
  void aNameHasNothingThatHidesOrTurnsAround(String name) {
    assertThatThrownBy(() -> read.read(Map.of("sub", name, "access", Map.of("roles", "admin"))))
        .isInstanceOf(InvalidBearerTokenException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"olga@example.org", "Ольга Ö.", "オルガ", "o'l\"g<a>", "\ud83d\ude00"})
  void aNameMayBeInAnyScript(String name) {
    assertThat(read.read(Map.of("sub", name)).getName()).isEqualTo(name);
  }
}
