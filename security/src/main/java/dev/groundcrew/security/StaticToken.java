package dev.groundcrew.security;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A token of a person or a tool. Only its hash is known here.
 *
 * @param name who has it, as audit rows and events say; 1 to 100 printable characters. Several
 *     tokens may have the same name, so that one can be replaced without a gap.
 * @param sha256 the SHA-256 of the token in UTF-8, as 64 hexadecimal digits
 */
public record StaticToken(String name, Role role, String sha256) {

  private static final Pattern NAME = Pattern.compile("[\\p{Print}\\p{L}&&[^\\p{Cntrl}]]{1,100}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  /**
   * Checks what was configured.
   *
   * @throws IllegalArgumentException if something is missing or is not as described
   */
  public StaticToken(@Nullable String name, @Nullable Role role, @Nullable String sha256) {
    if (name == null || name.isBlank() || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("name must be 1 to 100 printable characters");
    }
    if (role == null) {
      throw new IllegalArgumentException(
          "role of '%s' must be viewer, operator or admin".formatted(name));
    }
    if (sha256 == null || !SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "sha256 of '%s' must be 64 hexadecimal digits, as sha256sum prints them".formatted(name));
    }
    this.name = name;
    this.role = role;
    this.sha256 = sha256;
  }

  /**
   * Says which two of them are the same token; empty if each is another. One token with two roles
   * would have either.
   */
  static Optional<String> repeated(List<StaticToken> tokens) {
    Map<String, StaticToken> byHash = new HashMap<>();
    for (StaticToken token : tokens) {
      StaticToken same = byHash.put(token.sha256.toLowerCase(Locale.ROOT), token);
      if (same != null) {
        return Optional.of(
            "%s and %s have the same sha256; each entry needs a token of its own"
                .formatted(same, token));
      }
    }
    return Optional.empty();
  }

  byte[] hash() {
    return HexFormat.of().parseHex(sha256);
  }

  /** Without the hash: logs don't need it. */
  @Override
  public String toString() {
    return name + " (" + role.wireName() + ")";
  }
}
