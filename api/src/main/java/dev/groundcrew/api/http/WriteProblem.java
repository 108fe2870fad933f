package dev.groundcrew.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a problem where no controller is at work: in filters and for the container's own errors.
 */
@Component
public class WriteProblem {

  private final JsonMapper json;

  WriteProblem(JsonMapper json) {
    this.json = json;
  }

  /** Writes how a call without a good token is answered, and sends it. */
  public void write(HttpServletRequest request, HttpServletResponse response, TokenRefusal refusal)
      throws IOException {
    response.setHeader(refusal.header(), refusal.value());
    write(request, response, refusal.status().value(), refusal.code(), refusal.detail());
  }

  /** Writes it, and sends it. */
  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      ProblemCode code,
      String detail)
      throws IOException {
    ProblemDetail problem = Problems.of(HttpStatusCode.valueOf(status), code, detail);
    problem.setInstance(Problems.instance(request));
    byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    SecureHeaders.addMissing(response);
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    // Tomcat first waits for the rest of a body that nobody read: the caller must not wait too.
    response.flushBuffer();
  }
}
