package dev.groundcrew.api.security;

import dev.groundcrew.security.LogInSessions;
import dev.groundcrew.security.SecureHttp;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.session.Session;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Takes the session of the pages for Swagger UI and the contract that it shows: a browser sends no
 * bearer token by itself. Nothing can be changed by these, and the API's own calls still need a
 * token.
 */
@Configuration(proxyBeanMethods = false)
class ShowContractInBrowser {

  @Bean
  @Order(1)
  SecurityFilterChain contractInBrowser(
      HttpSecurity http,
      SecureHttp secure,
      LogInSessions logInSessions,
      CookieSerializer cookies,
      SessionRepositoryFilter<? extends Session> sessions) {
    http.securityMatcher(
            request ->
                secure.isConfigured()
                    && isOfContract(request.getServletPath())
                    && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                    && hasSession(request, cookies))
        .addFilterBefore(sessions, SecurityContextHolderFilter.class)
        .securityContext(context -> context.securityContextRepository(logInSessions))
        .authorizeHttpRequests(calls -> AuthorizeCalls.by(AccessRules.ALL, calls));
    secure.stateless(http);
    ConfigureSecurity.headers(http);
    return http.build();
  }

  private static boolean isOfContract(String path) {
    return path.equals("/swagger-ui.html")
        || path.startsWith(ConfigureSecurity.UI)
        || path.equals("/v3/api-docs")
        || path.startsWith("/v3/api-docs/");
  }

  /** Without one, the request is answered as any other without a token. */
  private static boolean hasSession(HttpServletRequest request, CookieSerializer cookies) {
    return !cookies.readCookieValues(request).isEmpty();
  }
}
