package dev.groundcrew.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A caller who is not asked who it is, and may do everything: nothing is configured. */
final class OpenAccess extends AbstractAuthenticationToken {

  private OpenAccess() {
    super(Role.ADMIN.authorities());
    setAuthenticated(true);
  }

  @Override
  public String getPrincipal() {
    return "";
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  /** Makes every caller such a one. */
  static final class Filter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(new OpenAccess());
      SecurityContextHolder.setContext(context);
      chain.doFilter(request, response);
    }
  }
}
