package dev.groundcrew.api.security;

import dev.groundcrew.api.http.MachinePaths;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RefuseUndecodableQuery;
import dev.groundcrew.api.http.SecureHeaders;
import dev.groundcrew.api.http.TokenRefusal;
import dev.groundcrew.api.http.WriteProblem;
import dev.groundcrew.security.AnswerRefusal;
import dev.groundcrew.security.Refusal;
import dev.groundcrew.security.SecureHttp;
import dev.groundcrew.security.SecurityConfiguration;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Two chains: one for the machines' doors, which check their own tokens, and one for the rest. The
 * pages that people open in a browser have their own, before these.
 */
@Configuration(proxyBeanMethods = false)
@Import(SecurityConfiguration.class)
class ConfigureSecurity {

  static final String UI = "/swagger-ui/";

  /** What Swagger UI loads is its own; it puts styles in its elements, and images in its styles. */
  private static final String OF_UI =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
          + " 'none'";

  private static final String PATH =
      "The path must not hold ';', a backslash, or segments that are '.' or '..', nor these, '/',"
          + " '%' or control characters percent-encoded";

  private static final String WRONG = "The token is not valid";

  @Bean
  @Order(1)
  SecurityFilterChain machines(HttpSecurity http, SecureHttp secure) {
    http.securityMatcher(request -> MachinePaths.contains(request.getServletPath()))
        .authorizeHttpRequests(calls -> calls.anyRequest().permitAll());
    secure.stateless(http);
    headers(http);
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain peopleAndTools(
      HttpSecurity http, SecureHttp secure, WriteProblem writeProblem) {
    http.authorizeHttpRequests(calls -> AuthorizeCalls.by(AccessRules.ALL, calls));
    secure.stateless(http);
    headers(http);
    http.addFilterAfter(
        new RefuseUndecodableQuery(
            (request, response, detail) ->
                writeProblem.write(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    ProblemCode.VALIDATION_FAILED,
                    detail)),
        HeaderWriterFilter.class);
    if (secure.isConfigured()) {
      secure.byBearer(http);
    } else {
      secure.openToAll(http);
    }
    return http.build();
  }

  /**
   * Spring's own (nosniff, no-store, no frames), and nothing that a page might load, but for the
   * UI.
   */
  static void headers(HttpSecurity http) {
    http.headers(
        headers ->
            headers
                .contentTypeOptions(Customizer.withDefaults())
                .addHeaderWriter(
                    (request, response) ->
                        response.setHeader(
                            SecureHeaders.CONTENT_SECURITY_POLICY,
                            request.getServletPath().startsWith(UI)
                                ? OF_UI
                                : SecureHeaders.NOTHING)));
  }

  /** A machine's odd header must not cost its report, and a path that is refused has a problem. */
  @Bean
  HttpFirewall takeAnyHeader() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderNames(name -> true);
    firewall.setAllowedHeaderValues(value -> true);
    // A call that does not know a parameter says so itself.
    firewall.setAllowedParameterNames(name -> true);
    // Security and dispatch read the same path, so that a doubled slash leads to no call: 404.
    firewall.setAllowUrlEncodedDoubleSlash(true);
    // What a call does not know is 405.
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  /** Before any chain: nothing else would say what is wrong. */
  @Bean
  RequestRejectedHandler answerRejectedPath(WriteProblem writeProblem) {
    return (request, response, rejected) ->
        writeProblem.write(
            request, response, HttpServletResponse.SC_BAD_REQUEST, ProblemCode.BAD_REQUEST, PATH);
  }

  @Bean
  AnswerRefusal answerRefusal(WriteProblem writeProblem) {
    return (request, response, refusal) -> {
      switch (refusal) {
        case Refusal.NoToken none ->
            writeProblem.write(
                request,
                response,
                TokenRefusal.missing("This call needs a token: Authorization: Bearer <token>"));
        case Refusal.WrongToken wrong ->
            writeProblem.write(request, response, TokenRefusal.wrong(WRONG));
        case Refusal.TooManyFailures tooMany ->
            writeProblem.write(
                request, response, TokenRefusal.tooMany(WRONG, tooMany.retryAfter()));
        case Refusal.Forbidden forbidden ->
            writeProblem.write(
                request,
                response,
                HttpServletResponse.SC_FORBIDDEN,
                ProblemCode.FORBIDDEN,
                "The role of this token does not allow this call");
        case Refusal.IssuerAway away -> {
          response.setHeader(HttpHeaders.RETRY_AFTER, "5");
          writeProblem.write(
              request,
              response,
              HttpServletResponse.SC_SERVICE_UNAVAILABLE,
              ProblemCode.UNAVAILABLE,
              "The OIDC issuer does not answer, so the token can't be verified. Send it again.");
        }
      }
    };
  }
}
