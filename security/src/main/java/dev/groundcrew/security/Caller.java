package dev.groundcrew.security;

import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Who calls, as far as it is known. */
public final class Caller {

  private Caller() {}

  /** The name that audit rows and events keep; null if nobody was asked for one. */
  public static @Nullable String name(@Nullable Principal caller) {
    return caller == null || caller instanceof OpenAccess ? null : caller.getName();
  }

  /** The highest role the caller has; empty for nobody. */
  public static Optional<Role> role(@Nullable Principal caller) {
    return Arrays.stream(Role.values())
        .filter(role -> has(role, caller))
        .reduce((low, high) -> high);
  }

  /** Whether the caller may do what this role may. */
  public static boolean has(Role role, @Nullable Principal caller) {
    return caller instanceof Authentication authentication
        && authentication.getAuthorities().containsAll(role.authorities());
  }
}
