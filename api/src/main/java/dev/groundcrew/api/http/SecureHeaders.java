package dev.groundcrew.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What a browser is told of every answer. The filters of security say it of what reaches them; this
 * is for all that is answered before: by other filters, by valves, and by Tomcat itself.
 */
public final class SecureHeaders {

  public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

  /** An answer that is no page loads nothing, and is in no frame. */
  public static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          CONTENT_SECURITY_POLICY,
          NOTHING,
          "Cache-Control",
          "no-store");

  private SecureHeaders() {}

  /** Adds those that the answer does not have yet. */
  static void addMissing(HttpServletResponse response) {
    DEFAULTS.forEach(
        (name, value) -> {
          if (!response.containsHeader(name)) {
            response.setHeader(name, value);
          }
        });
  }
}
