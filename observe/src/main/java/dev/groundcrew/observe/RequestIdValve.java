package dev.groundcrew.observe;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives each request an id: the caller's, if it is one, else a new one. It is answered, whatever
 * becomes of the request, and is in every line of the log that the request causes. A valve, since
 * filters don't see what the container answers by itself; and an access log that writes nothing,
 * since no valve sees {@code OPTIONS *}, of which these are told before it is answered.
 */
final class RequestIdValve extends ValveBase implements AccessLog {

  static final String HEADER = "X-Request-Id";
  static final String FIELD = "request_id";

  /** Nothing that could forge a header or a line of the log. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private boolean requestAttributesEnabled;

  RequestIdValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String id = idOf(request.getHeader(HEADER));
    response.setHeader(HEADER, id);
    MDC.put(FIELD, id);
    try {
      getNext().invoke(request, response);
    } finally {
      // All fields that were put meanwhile end with the request, too.
      MDC.clear();
    }
  }

  @Override
  public void log(Request request, Response response, long time) {
    if (!response.isCommitted() && !response.containsHeader(HEADER)) {
      response.setHeader(HEADER, idOf(request.getHeader(HEADER)));
    }
  }

  @Override
  public void setRequestAttributesEnabled(boolean enabled) {
    requestAttributesEnabled = enabled;
  }

  @Override
  public boolean getRequestAttributesEnabled() {
    return requestAttributesEnabled;
  }

  private static String idOf(@Nullable String given) {
    return given != null && ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
  }
}
