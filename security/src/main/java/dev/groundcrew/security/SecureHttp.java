package dev.groundcrew.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;

/** What the filter chains of all processes have in common. */
@Component
public class SecureHttp {

  private final AuthenticationManager authenticate;
  private final StaticTokens tokens;
  private final boolean oidc;
  private final RefuseCall refuseCall;

  SecureHttp(
      AuthenticationManager authenticate,
      StaticTokens tokens,
      ObjectProvider<JwtDecoder> oidc,
      AuthenticationFailures failures,
      AnswerRefusal answerRefusal) {
    this.authenticate = authenticate;
    this.tokens = tokens;
    this.oidc = oidc.getIfAvailable() != null;
    this.refuseCall = new RefuseCall(failures, answerRefusal);
  }

  /** Whether callers have to say who they are. */
  public boolean isConfigured() {
    return tokens.areConfigured() || oidc;
  }

  /** How callers say who they are, for the log. */
  public String description() {
    if (!isConfigured()) {
      return "nobody is asked who they are";
    }
    String known = "%d static tokens".formatted(tokens.count());
    return "callers need a token: " + known + (oidc ? " or one of the OIDC issuer" : "");
  }

  /** What a token turned out to be. */
  public sealed interface Checked {

    /** It is somebody's. */
    record Known(Authentication caller) implements Checked {}

    /** It is nobody's, or can't be verified now. */
    record Refused(Refusal refusal) implements Checked {}
  }

  /**
   * Checks a token that did not come in a header, by the same rules as one that did. A wrong one
   * counts as a failure of the caller's address.
   */
  public Checked check(HttpServletRequest request, String token) {
    try {
      return new Checked.Known(
          authenticate.authenticate(new BearerTokenAuthenticationToken(token)));
    } catch (AuthenticationException failure) {
      return new Checked.Refused(refuseCall.refusal(request, failure));
    }
  }

  /** A chain without sessions, whose refusals are answered. */
  public void stateless(HttpSecurity http) {
    http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(refuseCall).accessDeniedHandler(refuseCall));
  }

  /** Callers are known by their bearer token. */
  public void byBearer(HttpSecurity http) {
    http.oauth2ResourceServer(
        server ->
            server
                .authenticationManagerResolver(request -> authenticate)
                .authenticationEntryPoint(refuseCall)
                .accessDeniedHandler(refuseCall)
                .withObjectPostProcessor(
                    new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                      @Override
                      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        // By default an issuer that is away would be a fault of ours.
                        filter.setAuthenticationFailureHandler(refuseCall);
                        return filter;
                      }
                    }));
  }

  /** Every caller may do everything, and is not asked. */
  public void openToAll(HttpSecurity http) {
    http.addFilterBefore(new OpenAccess.Filter(), AnonymousAuthenticationFilter.class);
  }
}
