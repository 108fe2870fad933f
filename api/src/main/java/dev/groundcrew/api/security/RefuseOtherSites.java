package dev.groundcrew.api.security;

import dev.groundcrew.api.http.MachinePaths;
import dev.groundcrew.api.http.MachineProperties;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.WriteProblem;
import dev.groundcrew.security.SecureHttp;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps web pages of other sites from calling an api that asks nobody who they are. It listens on
 * loopback only, but the browser of whoever sits there reaches it, too: a page can send simple
 * requests anywhere, and can have its own name lead to 127.0.0.1, so that the browser lets it read
 * the answers. The name is then in Host, and no page can change that. Machines call by whatever
 * name they were given, and what their doors do by GET is no secret.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RefuseOtherSites extends OncePerRequestFilter {

  private static final Pattern LOOPBACK =
      Pattern.compile(
          "(?:[^:]+\\.)?localhost\\.?|127(?:\\.[0-9]{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** Fetch Metadata: what a browser says of the page that calls. */
  private static final String SITE = "Sec-Fetch-Site";

  private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

  private final SecureHttp secure;
  private final WriteProblem writeProblem;
  private final @Nullable String ownHost;

  RefuseOtherSites(SecureHttp secure, MachineProperties machines, WriteProblem writeProblem) {
    this.secure = secure;
    this.writeProblem = writeProblem;
    String own = machines.baseUrl() == null ? null : machines.baseUrl().getRawAuthority();
    this.ownHost = own == null ? null : withoutPort(own);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return secure.isConfigured();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!MachinePaths.contains(request.getServletPath()) && !isOwn(withoutPort(host(request)))) {
      refuse(
          request,
          response,
          "While no tokens are configured, only localhost, a loopback address and the host of"
              + " groundcrew.machines.base-url may stand in Host");
    } else if (!READING.contains(request.getMethod()) && comesFromAnotherSite(request)) {
      refuse(
          request,
          response,
          "While no tokens are configured, web pages of other sites may change nothing");
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isOwn(String host) {
    return LOOPBACK.matcher(host).matches() || host.equalsIgnoreCase(ownHost);
  }

  private static boolean comesFromAnotherSite(HttpServletRequest request) {
    String site = request.getHeader(SITE);
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return (site != null && OTHER_SITES.contains(site))
        || (origin != null
            && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(host(request)));
  }

  /** As the caller sent it, and no proxy's header: a page may send those. */
  private static String host(HttpServletRequest request) {
    String host = request.getHeader(HttpHeaders.HOST);
    return host == null ? request.getServerName() : host;
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":[0-9]*$", "");
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, String detail)
      throws IOException {
    writeProblem.write(
        request, response, HttpServletResponse.SC_FORBIDDEN, ProblemCode.FORBIDDEN, detail);
  }
}
