package dev.groundcrew.api.page;

import dev.groundcrew.api.http.RefuseUndecodableQuery;
import dev.groundcrew.api.security.AccessRules;
import dev.groundcrew.api.security.AuthorizeCalls;
import dev.groundcrew.security.LogInSessions;
import dev.groundcrew.security.SecureHttp;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.Session;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * The chain of the pages. Whoever has logged in is known by a session in the database, so that any
 * api answers; the API's own calls know nothing of sessions. A session begins with a log-in and
 * never before: nobody without a token makes rows. It ends after 8 hours without use.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
    maxInactiveIntervalInSeconds = ConfigurePageSecurity.IDLE_SECONDS,
    cleanupCron = Scheduled.CRON_DISABLED)
class ConfigurePageSecurity {

  static final int IDLE_SECONDS = 8 * 60 * 60;

  private static final String SAME_SITE = "Lax";

  private static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  @Bean
  @Order(0)
  SecurityFilterChain pages(
      HttpSecurity http,
      SecureHttp secure,
      LogInSessions logInSessions,
      SessionRepositoryFilter<? extends Session> sessions,
      CsrfTokenRepository csrfTokens,
      RefusePage refusePage,
      WritePage writePage) {
    http.securityMatcher(request -> PagePaths.contains(request.getServletPath()))
        .authorizeHttpRequests(calls -> AuthorizeCalls.by(AccessRules.PAGES, calls))
        .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(logout -> logout.logoutUrl(PagePaths.LOG_OUT).logoutSuccessUrl(PagePaths.LOG_IN))
        // It would make a new CSRF token with every request that has no session.
        .sessionManagement(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(refusePage).accessDeniedHandler(refusePage))
        .headers(
            headers ->
                headers
                    .contentTypeOptions(Customizer.withDefaults())
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY)));
    http.addFilterAfter(
        new RefuseUndecodableQuery(
            (request, response, detail) ->
                writePage.writeRefusal(request, response, HttpStatus.BAD_REQUEST, detail)),
        HeaderWriterFilter.class);
    if (secure.isConfigured()) {
      http.addFilterBefore(new TellDatabaseAway(writePage), SecurityContextHolderFilter.class)
          .addFilterBefore(sessions, SecurityContextHolderFilter.class)
          .securityContext(context -> context.securityContextRepository(logInSessions));
    } else {
      http.securityContext(
          context ->
              context.securityContextRepository(new RequestAttributeSecurityContextRepository()));
      secure.openToAll(http);
    }
    return http.build();
  }

  /** In this chain, and for no other call. */
  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<? extends Session>> sessionsOfPagesOnly(
      SessionRepositoryFilter<? extends Session> sessions) {
    FilterRegistrationBean<SessionRepositoryFilter<? extends Session>> registration =
        new FilterRegistrationBean<>(sessions);
    registration.setEnabled(false);
    return registration;
  }

  /** Secure where the request came by TLS, and never for scripts. */
  @Bean
  CookieSerializer sessionCookie() {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName("groundcrew-session");
    cookie.setSameSite(SAME_SITE);
    cookie.setUseHttpOnlyCookie(true);
    return cookie;
  }

  /** In a cookie, since forms are sent without a session too: the log-in, and all in open mode. */
  @Bean
  CsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("groundcrew-csrf");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite(SAME_SITE));
    return tokens;
  }
}
