package dev.groundcrew.api.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The paths that people open in a browser. */
final class PagePaths {

  static final String LOG_IN = "/login";
  static final String LOG_OUT = "/logout";
  static final String ASSETS = "/assets";

  /** Leads to an OIDC issuer, which leads back to {@link #FROM_ISSUER}: Spring Security's paths. */
  static final String TO_ISSUER = "/oauth2/authorization";

  static final String FROM_ISSUER = "/login/oauth2/code";

  /** Says where to go after the log-in. */
  static final String NEXT = "next";

  private static final List<String> ALONE = List.of("", "/", LOG_IN, LOG_OUT, "/fleet");
  private static final List<String> WITH_ALL_BENEATH =
      List.of(
          "/nodes", "/bulk", "/profiles", "/webhooks", "/events", ASSETS, TO_ISSUER, FROM_ISSUER);

  private PagePaths() {}

  /** Whether it is one of them. */
  static boolean contains(String path) {
    return ALONE.contains(path)
        || WITH_ALL_BENEATH.stream()
            .anyMatch(above -> path.equals(above) || path.startsWith(above + "/"));
  }

  /**
   * Where to go after the log-in: one of our own pages, whatever the address says, so that nobody
   * is led elsewhere by a link to the log-in.
   */
  static String afterLogIn(@Nullable String asked) {
    return asked != null
            && asked.matches("/(?:[A-Za-z0-9._~?&=%+-][A-Za-z0-9._~?&=%+/:,-]*)?")
            && contains(asked.split("[?]", 2)[0])
            && !asked.startsWith(LOG_IN)
            && !asked.startsWith(LOG_OUT)
            && !asked.startsWith(TO_ISSUER)
        ? asked
        : "/";
  }
}
