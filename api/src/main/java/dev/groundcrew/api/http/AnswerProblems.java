package dev.groundcrew.api.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns every exception that no other class answers into problem+json (RFC 9457) with a detail that
 * says what is wrong.
 */
@RestControllerAdvice
class AnswerProblems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(AnswerProblems.class);

  @ExceptionHandler
  @Nullable ResponseEntity<Object> onFault(Exception fault, WebRequest request) {
    log.error(Problems.UNEXPECTED, fault);
    return problem(
        fault,
        HttpStatus.INTERNAL_SERVER_ERROR,
        ProblemCode.INTERNAL_ERROR,
        Problems.FAULT,
        request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    BodyRefusedException refused = BodyRefusedException.in(unreadable);
    if (refused != null && refused.code() == ProblemCode.BODY_TOO_SLOW) {
      // Tomcat has refused it already, and has it answered as an error of its own.
      return null;
    }
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
        DescribeInvalid.describe(invalid),
        request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return problem(
        invalid,
        HttpStatus.BAD_REQUEST,
        ProblemCode.VALIDATION_FAILED,
        DescribeInvalid.describe(invalid),
        request);
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
      Problems.log(problem);
    }
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }
}
