package dev.groundcrew.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Decides how a call is refused. */
final class RefuseCall
    implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

  private static final Logger log = LoggerFactory.getLogger(RefuseCall.class);

  private final AuthenticationFailures failures;
  private final AnswerRefusal answer;

  RefuseCall(AuthenticationFailures failures, AnswerRefusal answer) {
    this.failures = failures;
    this.answer = answer;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    answer.answer(request, response, refusal(request, failure));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    commence(request, response, failure);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    answer.answer(request, response, new Refusal.Forbidden());
  }

  /** Why the call is refused. A wrong token counts as a failure of the caller's address. */
  Refusal refusal(HttpServletRequest request, AuthenticationException failure) {
    if (failure instanceof InsufficientAuthenticationException) {
      return new Refusal.NoToken();
    }
    if (failure instanceof AuthenticationServiceException) {
      log.warn("A token can't be verified: {}", failure.getMessage());
      return new Refusal.IssuerAway();
    }
    Optional<Duration> wait = failures.count(request.getRemoteAddr());
    if (wait.isPresent()) {
      return new Refusal.TooManyFailures(wait.get());
    }
    log.info(
        "Token refused: {} {} from {}: {}",
        request.getMethod(),
        request.getRequestURI(),
        request.getRemoteAddr(),
        failure.getMessage());
    return new Refusal.WrongToken();
  }
}
