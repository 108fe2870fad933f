package dev.groundcrew.security;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What people and tools may do. Each role may also do what those before it may. */
public enum Role {
  /** Reads. */
  VIEWER,
  /** Registers, edits, requests transitions, forces, aborts and retries. */
  OPERATOR,
  /** Retires nodes, discards events, mints and revokes report tokens. */
  ADMIN;

  /** As it stands in configuration, in claims and in answers. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of this name in any case, if there is one. */
  public static Optional<Role> of(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Its own authority and those of the roles before it. */
  List<GrantedAuthority> authorities() {
    return Arrays.stream(values())
        .filter(role -> role.compareTo(this) <= 0)
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}
