package dev.groundcrew.api.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that never reached a controller, as problem+json like all the others. */
@RestController
class AnswerContainerErrors implements ErrorController {

  private static final String TOO_SLOW = "The body did not arrive in time, or stopped on its way";

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status =
        code instanceof Integer number
            ? Objects.requireNonNullElse(
                HttpStatus.resolve(number), HttpStatus.INTERNAL_SERVER_ERROR)
            : HttpStatus.NOT_FOUND;
    // Not the container's message: it may quote an exception.
    String detail =
        status.is5xxServerError()
            ? Problems.FAULT
            : status == HttpStatus.REQUEST_TIMEOUT ? TOO_SLOW : status.getReasonPhrase();
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.of(status, ProblemCode.of(status), detail));
  }
}
