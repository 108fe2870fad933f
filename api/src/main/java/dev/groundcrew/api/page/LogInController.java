package dev.groundcrew.api.page;

import dev.groundcrew.security.LogInSessions;
import dev.groundcrew.security.RateLimit;
import dev.groundcrew.security.Refusal;
import dev.groundcrew.security.SecureHttp;
import dev.groundcrew.security.SecureHttp.Checked;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins a session for whoever has a token. */
@Controller
class LogInController {

  private static final Logger log = LoggerFactory.getLogger(LogInController.class);

  private final SecureHttp secure;
  private final LogInSessions sessions;
  private final CsrfTokenRepository csrfTokens;
  private final LogInPage page;

  LogInController(
      SecureHttp secure, LogInSessions sessions, CsrfTokenRepository csrfTokens, LogInPage page) {
    this.secure = secure;
    this.sessions = sessions;
    this.csrfTokens = csrfTokens;
    this.page = page;
  }

  @GetMapping(PagePaths.LOG_IN)
  String form(
      @RequestParam(name = PagePaths.NEXT, required = false) @Nullable String next,
      @Nullable Principal caller,
      Model model) {
    if (Visitor.of(caller).role() != null) {
      return "redirect:" + PagePaths.afterLogIn(next);
    }
    return page.show(model, PagePaths.afterLogIn(next), null);
  }

  @PostMapping(PagePaths.LOG_IN)
  String logIn(
      @RequestParam(name = "token", defaultValue = "") String token,
      @RequestParam(name = PagePaths.NEXT, required = false) @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String target = PagePaths.afterLogIn(next);
    if (!secure.isConfigured()) {
      return "redirect:" + target;
    }
    Refusal refusal = refusal(token.strip(), request);
    if (refusal == null) {
      // A new one is made with the next page.
      csrfTokens.saveToken(null, request, response);
      return "redirect:" + target;
    }
    response.setStatus(status(refusal).value());
    if (refusal instanceof Refusal.TooManyFailures tooMany) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RateLimit.retryAfter(tooMany.retryAfter()));
    }
    return page.show(model, target, message(refusal));
  }

  private @Nullable Refusal refusal(String token, HttpServletRequest request) {
    if (token.isEmpty()) {
      return new Refusal.NoToken();
    }
    return switch (secure.check(request, token)) {
      case Checked.Refused refused -> refused.refusal();
      case Checked.Known known -> {
        if (!sessions.begin(known.caller(), request)) {
          yield new Refusal.Forbidden();
        }
        log.info("{} logged in from {}", known.caller().getName(), request.getRemoteAddr());
        yield null;
      }
    };
  }

  private static HttpStatus status(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NoToken none -> HttpStatus.UNAUTHORIZED;
      case Refusal.WrongToken wrong -> HttpStatus.UNAUTHORIZED;
      case Refusal.TooManyFailures tooMany -> HttpStatus.TOO_MANY_REQUESTS;
      case Refusal.Forbidden forbidden -> HttpStatus.FORBIDDEN;
      case Refusal.IssuerAway away -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  private static String message(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NoToken none -> "Give a token";
      case Refusal.WrongToken wrong -> "The token is not valid";
      case Refusal.TooManyFailures tooMany ->
          "The token is not valid, and there were too many such calls from this address";
      case Refusal.Forbidden forbidden -> "The token is valid, and has no role";
      case Refusal.IssuerAway away ->
          "The OIDC issuer does not answer, so the token can't be verified. Send it again.";
    };
  }
}
