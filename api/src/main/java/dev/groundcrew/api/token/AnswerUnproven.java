package dev.groundcrew.api.token;

import dev.groundcrew.api.http.Problems;
import dev.groundcrew.api.http.TokenRefusal;
import dev.groundcrew.security.AuthenticationFailures;
import dev.groundcrew.store.report.EarlierInstallException;
import dev.groundcrew.store.report.NotProvenException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers a machine whose token is not one of the node that it names. Whether there is such a node
 * can't be told from the answer.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerUnproven {

  private static final Logger log = LoggerFactory.getLogger(AnswerUnproven.class);

  private static final String WRONG = "The token is not one of this node";

  private final AuthenticationFailures failures;

  AnswerUnproven(AuthenticationFailures failures) {
    this.failures = failures;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onNotProven(NotProvenException wrong, HttpServletRequest request) {
    Optional<Duration> wait = failures.count(request.getRemoteAddr());
    if (wait.isPresent()) {
      return answer(TokenRefusal.tooMany(WRONG, wait.get()), request);
    }
    log.info("Report token refused: from {}", request.getRemoteAddr());
    return answer(TokenRefusal.wrong(WRONG), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onEarlierInstall(
      EarlierInstallException earlier, HttpServletRequest request) {
    return answer(TokenRefusal.earlier("The token is of an earlier install of this node"), request);
  }

  private static ResponseEntity<ProblemDetail> answer(
      TokenRefusal refusal, HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(refusal.header(), refusal.value());
    return Problems.answer(refusal.status(), refusal.code(), refusal.detail(), headers, request);
  }
}
