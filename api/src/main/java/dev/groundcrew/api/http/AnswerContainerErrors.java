package dev.groundcrew.api.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that never reached a controller, as problem+json like all the others. */
@RestController
class AnswerContainerErrors implements ErrorController {

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  ResponseEntity<ProblemDetail> answer(HttpServletRequest request, HttpServletResponse response) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status =
        code instanceof Integer number
            ? Objects.requireNonNullElse(
                HttpStatus.resolve(number), HttpStatus.INTERNAL_SERVER_ERROR)
            : HttpStatus.NOT_FOUND;
    SecureHeaders.addMissing(response);
    return Problems.answer(
        status, ProblemCode.of(status), detail(status), new HttpHeaders(), request);
  }

  /** Not the container's message: it may quote an exception. */
  private static String detail(HttpStatus status) {
    return status.is5xxServerError() ? Problems.FAULT : TomcatError.detail(status);
  }
}
