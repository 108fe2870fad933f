package dev.groundcrew.worker;

import dev.groundcrew.security.AnswerRefusal;
import dev.groundcrew.security.RateLimit;
import dev.groundcrew.security.Refusal;
import dev.groundcrew.security.SecureHttp;
import dev.groundcrew.security.SecurityConfiguration;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may ask a worker's own process what: health is for everybody, the rest for viewers. With
 * nothing configured, everything is open on loopback, and nothing but health beyond. Not found by
 * the component scan, since {@code standalone} has the api's rules.
 */
@ConditionalOnWebApplication
@Import(SecurityConfiguration.class)
class SecureWorker {

  @Bean
  SecurityFilterChain operators(
      HttpSecurity http,
      SecureHttp secure,
      @Value("${server.address:#{null}}") @Nullable InetAddress address) {
    http.authorizeHttpRequests(
        calls ->
            calls
                .requestMatchers("/actuator/health", "/actuator/health/*")
                .permitAll()
                .anyRequest()
                .hasRole("VIEWER"));
    secure.stateless(http);
    if (secure.isConfigured()) {
      secure.byBearer(http);
    } else if (address != null && address.isLoopbackAddress()) {
      secure.openToAll(http);
    }
    return http.build();
  }

  @Bean
  AnswerRefusal answerRefusal() {
    return (request, response, refusal) -> {
      switch (refusal) {
        case Refusal.NoToken none -> challenge(response);
        case Refusal.WrongToken wrong -> challenge(response);
        case Refusal.TooManyFailures tooMany -> {
          response.setHeader(HttpHeaders.RETRY_AFTER, RateLimit.retryAfter(tooMany.retryAfter()));
          response.setStatus(429);
        }
        case Refusal.Forbidden forbidden -> response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        case Refusal.IssuerAway away ->
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
    };
  }

  private static void challenge(HttpServletResponse response) {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }
}
