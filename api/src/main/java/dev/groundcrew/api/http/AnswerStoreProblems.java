package dev.groundcrew.api.http;

import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.store.StaleRevisionException;
import dev.groundcrew.store.edit.MacTakenException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the database does not have, does not allow, or can't answer. */
@RestControllerAdvice
// After that of the pages, which is for them alone.
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AnswerStoreProblems {

  private static final Logger log = LoggerFactory.getLogger(AnswerStoreProblems.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onNotFound(
      NodeNotFoundException notFound, HttpServletRequest request) {
    return answer(HttpStatus.NOT_FOUND, ProblemCode.NOT_FOUND, notFound, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onMacTaken(MacTakenException taken, HttpServletRequest request) {
    return answer(HttpStatus.CONFLICT, ProblemCode.NODE_EXISTS, taken, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onStaleRevision(
      StaleRevisionException stale, HttpServletRequest request) {
    return answer(HttpStatus.PRECONDITION_FAILED, ProblemCode.STALE_VERSION, stale, request);
  }

  private static ResponseEntity<ProblemDetail> answer(
      HttpStatus status, ProblemCode code, Exception why, HttpServletRequest request) {
    return Problems.answer(
        status, code, String.valueOf(why.getMessage()), HttpHeaders.EMPTY, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onDuplicate(
      DuplicateKeyException duplicate, HttpServletRequest request) {
    return Problems.answer(
        HttpStatus.CONFLICT,
        ProblemCode.CONFLICT,
        "Another request did the same at the same time; this one changed nothing",
        HttpHeaders.EMPTY,
        request);
  }

  /** A fault of ours: the database answers. */
  @ExceptionHandler({
    DataIntegrityViolationException.class,
    InvalidDataAccessResourceUsageException.class
  })
  ResponseEntity<ProblemDetail> onWrongStatement(
      DataAccessException fault, HttpServletRequest request) {
    log.error(Problems.UNEXPECTED, fault);
    return Problems.answer(
        HttpStatus.INTERNAL_SERVER_ERROR,
        ProblemCode.INTERNAL_ERROR,
        Problems.FAULT,
        HttpHeaders.EMPTY,
        request);
  }

  /** Nothing was acknowledged: the caller may send the same again. */
  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<ProblemDetail> onAway(RuntimeException failure, HttpServletRequest request) {
    log.warn("The database does not answer: {}", failure.toString());
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    return Problems.answer(
        HttpStatus.SERVICE_UNAVAILABLE,
        ProblemCode.UNAVAILABLE,
        "The database does not answer. The request is not acknowledged; send it again.",
        headers,
        request);
  }
}
