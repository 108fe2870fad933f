package dev.groundcrew.api.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat answers when a request is so malformed that no application sees it: problem+json too.
 * Public, with a public constructor, because Tomcat makes it by name.
 */
public final class ReportProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      TomcatError error = TomcatError.of(request, status);
      response.setStatus(error.status().value());
      SecureHeaders.addMissing(response);
      response.setContentType("application/problem+json");
      response.setCharacterEncoding("utf-8");
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(problem(error, request));
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException callerGone) {
      container.getLogger().debug("No one to report a problem to", callerGone);
    }
  }

  /** Nothing in it needs to be escaped: the texts are ours, and no URI has quotes. */
  private static String problem(TomcatError error, Request request) {
    return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"instance\":\"%s\",\"code\":\"%s\"}"
        .formatted(
            error.status().getReasonPhrase(),
            error.status().value(),
            error.detail(),
            Problems.instance(request),
            error.code().wireName());
  }
}
