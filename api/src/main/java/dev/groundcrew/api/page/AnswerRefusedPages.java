package dev.groundcrew.api.page;

import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.store.StaleRevisionException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns every exception of a page into a page that says what is wrong, as the API's problems do.
 */
@ControllerAdvice(basePackageClasses = AnswerRefusedPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerRefusedPages {

  static final String DATABASE_AWAY =
      "The database does not answer. Nothing was done; try again in a moment.";

  private static final Logger log = LoggerFactory.getLogger(AnswerRefusedPages.class);

  @ExceptionHandler
  ModelAndView onNotFound(NodeNotFoundException notFound, @Nullable Principal caller) {
    return page(HttpStatus.NOT_FOUND, String.valueOf(notFound.getMessage()), caller);
  }

  @ExceptionHandler
  ModelAndView onStale(StaleRevisionException stale, @Nullable Principal caller) {
    return page(HttpStatus.PRECONDITION_FAILED, String.valueOf(stale.getMessage()), caller);
  }

  @ExceptionHandler
  ModelAndView onMismatch(
      MethodArgumentTypeMismatchException mismatch, @Nullable Principal caller) {
    return page(
        HttpStatus.BAD_REQUEST,
        "Parameter '%s' can't be '%s'".formatted(mismatch.getName(), mismatch.getValue()),
        caller);
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ModelAndView onDatabase(RuntimeException failure, @Nullable Principal caller) {
    if (failure instanceof DataIntegrityViolationException
        || failure instanceof InvalidDataAccessResourceUsageException) {
      return onFault(failure, caller);
    }
    log.warn("The database does not answer: {}", failure.toString());
    return page(HttpStatus.SERVICE_UNAVAILABLE, DATABASE_AWAY, caller);
  }

  @ExceptionHandler
  ModelAndView onFault(Exception fault, @Nullable Principal caller) {
    if (fault instanceof ErrorResponse refused) {
      String detail = refused.getBody().getDetail();
      return page(statusOf(refused.getStatusCode()), detail == null ? "" : detail, caller);
    }
    log.error("Unexpected fault", fault);
    return page(HttpStatus.INTERNAL_SERVER_ERROR, "An unexpected fault; see the log", caller);
  }

  private static HttpStatus statusOf(HttpStatusCode code) {
    HttpStatus known = HttpStatus.resolve(code.value());
    return known == null ? HttpStatus.BAD_REQUEST : known;
  }

  private static ModelAndView page(HttpStatus status, String detail, @Nullable Principal caller) {
    ModelAndView page = new ModelAndView("page/refused", status);
    page.addObject("refusal", RefusalView.of(status, detail));
    page.addObject("visitor", Visitor.of(caller));
    return page;
  }
}
