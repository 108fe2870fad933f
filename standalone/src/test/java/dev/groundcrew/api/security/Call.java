package dev.groundcrew.api.security;

import dev.groundcrew.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call, and the lowest role that may make it, as written down by hand for the tests: a change of
 * {@link AccessRules} must be made there, too.
 *
 * @param role null for everybody
 */
record Call(String method, String pattern, @Nullable Role role) {

  static final String NOBODY = "nobody";

  /** Those of a file of lines with method, path and role. */
  static List<Call> in(String file) {
    try (InputStream lines = Call.class.getResourceAsStream("/access/" + file)) {
      return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" "))
          .map(line -> new Call(line[0], line[1], Role.of(line[2]).orElse(null)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean reads() {
    return method.equals("GET");
  }

  boolean isFor(Role caller) {
    return role == null || caller.compareTo(role) >= 0;
  }

  /** A path of the pattern, which leads to nothing that there is. */
  String path() {
    return pattern.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()).replace("**", "nowhere");
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(method, pattern, role == null ? NOBODY : role.wireName());
  }
}
