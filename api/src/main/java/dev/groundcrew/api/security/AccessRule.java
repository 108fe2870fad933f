package dev.groundcrew.api.security;

import dev.groundcrew.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may call what.
 *
 * @param method null for all
 * @param path a path pattern
 * @param role the lowest role that may; null for everybody
 */
public record AccessRule(@Nullable HttpMethod method, String path, @Nullable Role role) {}
