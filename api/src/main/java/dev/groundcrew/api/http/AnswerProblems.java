package dev.groundcrew.api.http;

import static java.util.stream.Collectors.joining;

import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.store.StaleRevisionException;
import dev.groundcrew.store.edit.MacTakenException;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns every exception into problem+json (RFC 9457) with a detail that says what is wrong. */
@RestControllerAdvice
class AnswerProblems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(AnswerProblems.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  @ExceptionHandler
  @Nullable ResponseEntity<Object> onNotFound(NodeNotFoundException notFound, WebRequest request) {
    return problem(
        notFound,
        HttpStatus.NOT_FOUND,
        ProblemCode.NOT_FOUND,
        String.valueOf(notFound.getMessage()),
        request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> onMacTaken(MacTakenException taken, WebRequest request) {
    return problem(
        taken,
        HttpStatus.CONFLICT,
        ProblemCode.NODE_EXISTS,
        String.valueOf(taken.getMessage()),
        request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> onStaleRevision(
      StaleRevisionException stale, WebRequest request) {
    return problem(
        stale,
        HttpStatus.PRECONDITION_FAILED,
        ProblemCode.STALE_VERSION,
        String.valueOf(stale.getMessage()),
        request);
  }

  /** Nothing was acknowledged: the caller may send the same again. */
  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  @Nullable ResponseEntity<Object> onDatabase(RuntimeException failure, WebRequest request) {
    if (failure instanceof DuplicateKeyException) {
      return problem(
          failure,
          HttpStatus.CONFLICT,
          ProblemCode.CONFLICT,
          "Another request did the same at the same time; this one changed nothing",
          request);
    }
    if (failure instanceof DataIntegrityViolationException
        || failure instanceof InvalidDataAccessResourceUsageException) {
      return onFault(failure, request);
    }
    log.warn("The database does not answer: {}", failure.toString());
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    return handleExceptionInternal(
        failure,
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            ProblemCode.UNAVAILABLE,
            "The database does not answer. The request is not acknowledged; send it again."),
        headers,
        HttpStatus.SERVICE_UNAVAILABLE,
        request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> onFault(Exception fault, WebRequest request) {
    log.error("Unexpected fault", fault);
    return problem(
        fault,
        HttpStatus.INTERNAL_SERVER_ERROR,
        ProblemCode.INTERNAL_ERROR,
        "An unexpected fault; see the log",
        request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    BodyRefusedException refused = BodyRefusedException.in(unreadable);
    return refused != null
        ? problem(
            unreadable,
            refused.status(),
            refused.code(),
            String.valueOf(refused.getMessage()),
            request)
        : problem(
            unreadable,
            HttpStatus.BAD_REQUEST,
            DescribeUnreadableBody.codeOf(unreadable.getCause()),
            DescribeUnreadableBody.describe(unreadable.getCause()),
            request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return problem(
        invalid,
        HttpStatus.BAD_REQUEST,
        ProblemCode.VALIDATION_FAILED,
        ofFields(invalid).sorted().collect(joining("; ")),
        request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String detail =
        invalid.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result instanceof ParameterErrors body ? ofFields(body) : ofParameter(result))
            .sorted()
            .collect(joining("; "));
    return problem(invalid, HttpStatus.BAD_REQUEST, ProblemCode.VALIDATION_FAILED, detail, request);
  }

  private static Stream<String> ofFields(Errors body) {
    return body.getFieldErrors().stream()
        .map(error -> FieldNames.inJson(error.getField()) + " " + error.getDefaultMessage());
  }

  private static Stream<String> ofParameter(ParameterValidationResult parameter) {
    return parameter.getResolvableErrors().stream()
        .map(
            error ->
                FieldNames.of(parameter.getMethodParameter()) + " " + error.getDefaultMessage());
  }

  private @Nullable ResponseEntity<Object> problem(
      Exception exception, HttpStatus status, ProblemCode code, String detail, WebRequest request) {
    return handleExceptionInternal(
        exception, Problems.of(status, code, detail), new HttpHeaders(), status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ResponseEntity<Object> answer = super.handleTypeMismatch(mismatch, headers, status, request);
    if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
      problem.setProperty(ProblemCode.PROPERTY, ProblemCode.VALIDATION_FAILED.wireName());
    }
    return answer;
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotWritable(
      HttpMessageNotWritableException fault,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return onFault(fault, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleConversionNotSupported(
      ConversionNotSupportedException fault,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return onFault(fault, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleNoHandlerFoundException(
      NoHandlerFoundException notFound,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return isOfMachine(request)
        ? nothingThere(notFound, request)
        : super.handleNoHandlerFoundException(notFound, headers, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException notFound,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return isOfMachine(request)
        ? nothingThere(notFound, request)
        : super.handleNoResourceFoundException(notFound, headers, status, request);
  }

  private static boolean isOfMachine(WebRequest request) {
    return request instanceof ServletWebRequest servlet
        && MachinePaths.contains(servlet.getRequest().getServletPath());
  }

  /** Spring's own detail has the path, and a machine's path may have a token. */
  private @Nullable ResponseEntity<Object> nothingThere(Exception notFound, WebRequest request) {
    return problem(
        notFound, HttpStatus.NOT_FOUND, ProblemCode.NOT_FOUND, "There is nothing here", request);
  }

  /** Whatever the caller accepts, a problem is problem+json and has a code. */
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem) {
      Map<String, Object> properties = problem.getProperties();
      if (request instanceof ServletWebRequest servlet) {
        // Spring would fail on a path that is no URI.
        problem.setInstance(Problems.instance(servlet.getRequest()));
      }
      if (properties == null || !properties.containsKey(ProblemCode.PROPERTY)) {
        problem.setProperty(ProblemCode.PROPERTY, ProblemCode.of(status).wireName());
      }
      log.debug(
          "{}: {} {}",
          MachinePaths.masked(request.getDescription(false).replaceFirst("^uri=", "")),
          status,
          problem.getDetail());
    }
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }
}
