package dev.groundcrew.api.page;

import dev.groundcrew.security.AuthenticationFailures;
import dev.groundcrew.security.LogInSessions;
import dev.groundcrew.security.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Leads to an OIDC issuer, and begins a session for whoever comes back with its word. */
@Controller
@ConditionalOnOAuth2ClientRegistrationProperties
class OidcLogInController {

  private static final Logger log = LoggerFactory.getLogger(OidcLogInController.class);

  private static final String AWAY = "The OIDC issuer does not answer. Try again in a moment.";

  private final OidcLogIn logIn;
  private final LogInSessions sessions;
  private final CsrfTokenRepository csrfTokens;
  private final AuthenticationFailures failures;
  private final LogInPage page;

  OidcLogInController(
      OidcLogIn logIn,
      LogInSessions sessions,
      CsrfTokenRepository csrfTokens,
      AuthenticationFailures failures,
      LogInPage page) {
    this.logIn = logIn;
    this.sessions = sessions;
    this.csrfTokens = csrfTokens;
    this.failures = failures;
    this.page = page;
  }

  @GetMapping(PagePaths.TO_ISSUER + "/{client}")
  String toIssuer(
      @PathVariable("client") String client,
      @RequestParam(name = PagePaths.NEXT, required = false) @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String target = PagePaths.afterLogIn(next);
    OAuth2AuthorizationRequest asked;
    try {
      asked =
          logIn
              .request(client, request)
              .orElseThrow(
                  () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such log-in"));
    } catch (IssuerAwayException away) {
      log.warn("{}", away.getMessage());
      return problem(response, model, target, HttpStatus.SERVICE_UNAVAILABLE, AWAY);
    }
    StartedLogInCookie.set(request, response, StartedLogIn.of(client, asked, target));
    return "redirect:" + asked.getAuthorizationRequestUri();
  }

  /**
   * @param answer whatever the issuer adds to what the standard says
   */
  @GetMapping(PagePaths.FROM_ISSUER + "/{client}")
  String fromIssuer(
      @PathVariable("client") String client,
      @RequestParam MultiValueMap<String, String> answer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    StartedLogIn started = StartedLogInCookie.take(request, response).orElse(null);
    String next = PagePaths.afterLogIn(started == null ? null : started.next());
    return switch (logIn.finish(client, started, answer)) {
      case OidcLogIn.Outcome.Known known -> {
        if (!sessions.begin(known.caller(), request)) {
          yield problem(
              response,
              model,
              next,
              HttpStatus.FORBIDDEN,
              "The OIDC issuer knows you, and gives you no role here");
        }
        log.info(
            "{} logged in from {} by '{}'",
            known.caller().getName(),
            request.getRemoteAddr(),
            client);
        // A new one is made with the next page.
        csrfTokens.saveToken(null, request, response);
        yield "redirect:" + next;
      }
      case OidcLogIn.Outcome.NotBegun notBegun ->
          problem(
              response,
              model,
              next,
              HttpStatus.UNAUTHORIZED,
              "This log-in was not begun here, or took too long. Begin it again.");
      case OidcLogIn.Outcome.Declined declined ->
          problem(
              response,
              model,
              next,
              HttpStatus.UNAUTHORIZED,
              "The OIDC issuer did not log you in: " + declined.error());
      case OidcLogIn.Outcome.Refused refused -> refused(request, response, model, next);
      case OidcLogIn.Outcome.IssuerAway away ->
          problem(response, model, next, HttpStatus.SERVICE_UNAVAILABLE, AWAY);
    };
  }

  /** Whoever tries codes is slowed as one who tries tokens is. */
  private String refused(
      HttpServletRequest request, HttpServletResponse response, Model model, String next) {
    Optional<Duration> wait = failures.count(request.getRemoteAddr());
    if (wait.isPresent()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RateLimit.retryAfter(wait.get()));
    }
    return problem(
        response,
        model,
        next,
        wait.isPresent() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED,
        "What the OIDC issuer said does not prove who you are. Begin the log-in again; if that"
            + " does not help, the log of the api says why.");
  }

  private String problem(
      HttpServletResponse response, Model model, String next, HttpStatus status, String problem) {
    response.setStatus(status.value());
    return page.show(model, next, problem);
  }
}
