package dev.groundcrew.api.http;

import jakarta.servlet.RequestDispatcher;
import org.apache.catalina.connector.Request;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a request has wrong that Tomcat answers by itself.
 *
 * @param status of the answer; Tomcat has 400 for some that have their own
 */
record TomcatError(HttpStatus status, String detail) {

  private static final String TOO_LARGE =
      StringManager.getManager(Http11InputBuffer.class)
          .getString("iib.requestheadertoolarge.error");

  static TomcatError of(Request request, int status) {
    HttpStatus known = HttpStatus.resolve(status);
    if (known == null) {
      known = status < 500 ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }
    return known == HttpStatus.BAD_REQUEST
        ? ofBadRequest(request)
        : new TomcatError(known, detail(known));
  }

  static String detail(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "There is nothing here";
      case METHOD_NOT_ALLOWED -> "The method is not supported";
      case REQUEST_TIMEOUT -> "The body did not arrive in time, or stopped on its way";
      case EXPECTATION_FAILED -> "Expect can only be '100-continue'";
      case NOT_IMPLEMENTED ->
          "The method is not known here, or Transfer-Encoding is another than 'chunked'";
      case HTTP_VERSION_NOT_SUPPORTED -> "The version of HTTP must be 1.0 or 1.1";
      case SERVICE_UNAVAILABLE -> "The api is starting or stopping: send it again";
      default ->
          status.is5xxServerError()
              ? Problems.FAULT
              : "The request is refused: " + status.getReasonPhrase();
    };
  }

  /** Tomcat tells them apart by its messages only, which are in the language of the machine. */
  private static TomcatError ofBadRequest(Request request) {
    if (request.getConnector().getProtocolHandler() instanceof AbstractHttp11Protocol<?> http
        && request.getCoyoteRequest().getAttribute(RequestDispatcher.ERROR_EXCEPTION)
            instanceof Exception cause) {
      if (TOO_LARGE.equals(cause.getMessage())) {
        return tooLarge(request.getRequestURI(), http.getMaxHttpRequestHeaderSize());
      }
      if (tooMany(http.getMaxHeaderCount()).equals(cause.getMessage())) {
        return new TomcatError(
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            "The request has more than %d headers".formatted(http.getMaxHeaderCount()));
      }
    }
    return new TomcatError(
        HttpStatus.BAD_REQUEST,
        "The request is not valid HTTP, or its address holds characters that must be"
            + " percent-encoded");
  }

  private static TomcatError tooLarge(@Nullable String uri, int most) {
    return uri == null
        ? new TomcatError(
            HttpStatus.URI_TOO_LONG, "The line of the request is over %d bytes".formatted(most))
        : new TomcatError(
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            "The line and headers of the request are over %d bytes".formatted(most));
  }

  private static String tooMany(int most) {
    return StringManager.getManager(MimeHeaders.class).getString("headers.maxCountFail", most);
  }

  ProblemCode code() {
    return ProblemCode.of(status);
  }
}
