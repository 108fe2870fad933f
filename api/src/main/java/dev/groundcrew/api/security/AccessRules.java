package dev.groundcrew.api.security;

import static dev.groundcrew.security.Role.ADMIN;
import static dev.groundcrew.security.Role.OPERATOR;
import static dev.groundcrew.security.Role.VIEWER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.groundcrew.security.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * The role that each call of people and tools needs. The first rule that matches holds; one for GET
 * holds for HEAD, too, since the same handler answers both. A call without a rule needs {@link
 * #OTHERWISE_TO_READ} or {@link #OTHERWISE}. What no rule can say: to retire a node by {@code PATCH
 * /nodes/{id}/state}, and to retire or purge nodes by {@code POST /nodes/bulk}, takes an admin,
 * too.
 */
public final class AccessRules {

  static final List<AccessRule> ALL =
      List.of(
          new AccessRule(null, "/actuator/health", null),
          new AccessRule(null, "/actuator/health/liveness", null),
          new AccessRule(null, "/actuator/health/readiness", null),
          new AccessRule(GET, "/actuator/info", VIEWER),
          new AccessRule(GET, "/actuator/prometheus", VIEWER),
          new AccessRule(GET, "/v3/api-docs", VIEWER),
          new AccessRule(GET, "/v3/api-docs.yaml", VIEWER),
          new AccessRule(GET, "/v3/api-docs/swagger-config", VIEWER),
          new AccessRule(GET, "/swagger-ui.html", VIEWER),
          new AccessRule(GET, "/swagger-ui/**", VIEWER),
          new AccessRule(GET, "/api/v1/nodes", VIEWER),
          new AccessRule(POST, "/api/v1/nodes", OPERATOR),
          new AccessRule(POST, "/api/v1/nodes/import", OPERATOR),
          new AccessRule(GET, "/api/v1/nodes/export", VIEWER),
          new AccessRule(GET, "/api/v1/nodes/{id}", VIEWER),
          new AccessRule(PATCH, "/api/v1/nodes/{id}", OPERATOR),
          new AccessRule(DELETE, "/api/v1/nodes/{id}", ADMIN),
          new AccessRule(PATCH, "/api/v1/nodes/{id}/state", OPERATOR),
          new AccessRule(POST, "/api/v1/nodes/{id}/abort", OPERATOR),
          new AccessRule(POST, "/api/v1/nodes/{id}/boot-once", OPERATOR),
          new AccessRule(GET, "/api/v1/nodes/{id}/history", VIEWER),
          new AccessRule(GET, "/api/v1/nodes/{id}/events", VIEWER),
          new AccessRule(GET, "/api/v1/nodes/{id}/events/{event_id}", VIEWER),
          new AccessRule(GET, "/api/v1/nodes/{id}/events/{event_id}/logs/{name}", VIEWER),
          new AccessRule(GET, "/api/v1/nodes/{id}/installs", VIEWER),
          new AccessRule(GET, "/api/v1/nodes/{id}/preview", VIEWER),
          new AccessRule(POST, "/api/v1/nodes/{id}/tags", OPERATOR),
          new AccessRule(DELETE, "/api/v1/nodes/{id}/tags/{tag}", OPERATOR),
          new AccessRule(POST, "/api/v1/nodes/{id}/macs", OPERATOR),
          new AccessRule(DELETE, "/api/v1/nodes/{id}/macs/{mac}", OPERATOR),
          new AccessRule(POST, "/api/v1/nodes/{id}/report-token", ADMIN),
          new AccessRule(DELETE, "/api/v1/nodes/{id}/report-token", ADMIN),
          new AccessRule(POST, "/api/v1/nodes/bulk", OPERATOR),
          new AccessRule(GET, "/api/v1/bulk", VIEWER),
          new AccessRule(GET, "/api/v1/bulk/{bulk_id}", VIEWER),
          new AccessRule(POST, "/api/v1/bulk/{bulk_id}/cancel", OPERATOR),
          new AccessRule(GET, "/api/v1/profiles", VIEWER),
          new AccessRule(GET, "/api/v1/profiles/{profile_id}", VIEWER),
          new AccessRule(PUT, "/api/v1/profiles/{profile_id}", ADMIN),
          new AccessRule(DELETE, "/api/v1/profiles/{profile_id}", ADMIN),
          new AccessRule(GET, "/api/v1/profiles/{profile_id}/versions", VIEWER),
          new AccessRule(GET, "/api/v1/profiles/{profile_id}/versions/{version}", VIEWER),
          new AccessRule(GET, "/api/v1/webhooks", ADMIN),
          new AccessRule(POST, "/api/v1/webhooks", ADMIN),
          new AccessRule(GET, "/api/v1/webhooks/{webhook_id}", ADMIN),
          new AccessRule(PUT, "/api/v1/webhooks/{webhook_id}", ADMIN),
          new AccessRule(DELETE, "/api/v1/webhooks/{webhook_id}", ADMIN),
          new AccessRule(POST, "/api/v1/webhooks/{webhook_id}/test", ADMIN),
          new AccessRule(GET, "/api/v1/webhooks/{webhook_id}/deliveries", ADMIN),
          new AccessRule(POST, "/api/v1/webhooks/{webhook_id}/replay", ADMIN),
          new AccessRule(POST, "/api/v1/webhooks/{webhook_id}/discard", ADMIN),
          new AccessRule(GET, "/api/v1/stats", VIEWER),
          new AccessRule(GET, "/api/v1/events", VIEWER),
          new AccessRule(GET, "/api/v1/events/stream", VIEWER),
          new AccessRule(POST, "/api/v1/events/{event_id}/retry", OPERATOR),
          new AccessRule(POST, "/api/v1/events/{event_id}/discard", ADMIN));

  /** The same for the pages that people open in a browser. */
  public static final List<AccessRule> PAGES =
      List.of(
          new AccessRule(GET, "/login", null),
          new AccessRule(POST, "/login", null),
          new AccessRule(POST, "/logout", null),
          new AccessRule(GET, "/oauth2/authorization/{client}", null),
          new AccessRule(GET, "/login/oauth2/code/{client}", null),
          new AccessRule(GET, "/assets/**", null),
          new AccessRule(GET, "/", VIEWER),
          new AccessRule(GET, "/fleet", VIEWER),
          new AccessRule(GET, "/nodes", VIEWER),
          new AccessRule(GET, "/nodes/live", VIEWER),
          new AccessRule(GET, "/nodes/{id}", VIEWER),
          new AccessRule(GET, "/nodes/{id}/live", VIEWER),
          new AccessRule(GET, "/nodes/{id}/events", VIEWER),
          new AccessRule(GET, "/nodes/{id}/events/{event_id}/logs/{name}", VIEWER),
          new AccessRule(GET, "/nodes/{id}/edit", OPERATOR),
          new AccessRule(POST, "/nodes/{id}/edit", OPERATOR),
          new AccessRule(POST, "/nodes/{id}/purge", ADMIN),
          new AccessRule(POST, "/nodes/{id}/install", OPERATOR),
          new AccessRule(POST, "/nodes/{id}/abort", OPERATOR),
          new AccessRule(POST, "/nodes/{id}/retire", ADMIN),
          new AccessRule(GET, "/bulk", VIEWER),
          new AccessRule(GET, "/bulk/{id}", VIEWER),
          new AccessRule(GET, "/bulk/{id}/live", VIEWER),
          new AccessRule(POST, "/bulk/ask", OPERATOR),
          new AccessRule(POST, "/bulk", OPERATOR),
          new AccessRule(POST, "/bulk/{id}/cancel", OPERATOR),
          new AccessRule(GET, "/profiles", VIEWER),
          new AccessRule(GET, "/profiles/{profile_id}", VIEWER),
          new AccessRule(GET, "/profiles/{profile_id}/edit", ADMIN),
          new AccessRule(POST, "/profiles/{profile_id}/edit", ADMIN),
          new AccessRule(GET, "/profiles/{profile_id}/versions/{version}", VIEWER),
          new AccessRule(GET, "/webhooks", ADMIN),
          new AccessRule(GET, "/webhooks/new", ADMIN),
          new AccessRule(POST, "/webhooks", ADMIN),
          new AccessRule(GET, "/webhooks/{webhook_id}", ADMIN),
          new AccessRule(GET, "/webhooks/{webhook_id}/edit", ADMIN),
          new AccessRule(POST, "/webhooks/{webhook_id}/edit", ADMIN),
          new AccessRule(POST, "/webhooks/{webhook_id}/test", ADMIN),
          new AccessRule(POST, "/webhooks/{webhook_id}/replay", ADMIN),
          new AccessRule(POST, "/webhooks/{webhook_id}/discard/ask", ADMIN),
          new AccessRule(POST, "/webhooks/{webhook_id}/discard", ADMIN),
          new AccessRule(GET, "/webhooks/{webhook_id}/delete", ADMIN),
          new AccessRule(POST, "/webhooks/{webhook_id}/delete", ADMIN),
          new AccessRule(GET, "/events/dead", VIEWER),
          new AccessRule(GET, "/events/stream", VIEWER),
          new AccessRule(POST, "/events/{event_id}/retry", OPERATOR),
          new AccessRule(POST, "/events/{event_id}/discard", ADMIN));

  /** What reads (GET, HEAD, OPTIONS) and has no rule: mostly paths that lead nowhere. */
  static final AccessRule OTHERWISE_TO_READ = new AccessRule(GET, "/**", VIEWER);

  /** What might change something, and was forgotten here. */
  static final AccessRule OTHERWISE = new AccessRule(null, "/**", ADMIN);

  private AccessRules() {}

  /**
   * The lowest role that may make a call; null if everybody may.
   *
   * @param path the call's pattern, as its rule has it
   */
  public static @Nullable Role role(HttpMethod method, String path) {
    return ALL.stream()
        .filter(rule -> method.equals(rule.method()) && rule.path().equals(path))
        .findFirst()
        .orElse(OTHERWISE)
        .role();
  }
}
