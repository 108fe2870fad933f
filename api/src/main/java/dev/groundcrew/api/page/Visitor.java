package dev.groundcrew.api.page;

import dev.groundcrew.security.Caller;
import dev.groundcrew.security.Role;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page.
 *
 * @param name null where nobody is asked who they are
 * @param role null before the log-in
 */
record Visitor(
    @Nullable String name, @Nullable String role, boolean mayOperate, boolean mayAdminister) {

  static Visitor of(@Nullable Principal caller) {
    Optional<Role> role = Caller.role(caller);
    return new Visitor(
        role.isPresent() ? Caller.name(caller) : null,
        role.map(Role::wireName).orElse(null),
        Caller.has(Role.OPERATOR, caller),
        Caller.has(Role.ADMIN, caller));
  }
}
