package dev.groundcrew.api.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

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
      response.setContentType("application/problem+json");
      response.setCharacterEncoding("utf-8");
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(
            "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\"}"
                .formatted(
                    status == 400 ? "Bad Request" : "Error",
                    status,
                    status < 500
                        ? "The request is not valid HTTP, or its address holds characters that must"
                            + " be percent-encoded"
                        : Problems.FAULT,
                    ProblemCode.of(HttpStatusCode.valueOf(status)).wireName()));
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException callerGone) {
      container.getLogger().debug("No one to report a problem to", callerGone);
    }
  }
}
