package dev.groundcrew.api.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A request that was understood and can't be done; the code and the detail say why. */
public final class RequestRefusedException extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  public RequestRefusedException(HttpStatus status, ProblemCode code, String detail) {
    super(status);
    setDetail(detail);
    getBody().setProperty(ProblemCode.PROPERTY, code.wireName());
  }
}
