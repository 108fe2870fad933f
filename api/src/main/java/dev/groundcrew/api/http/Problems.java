package dev.groundcrew.api.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What all problems have in common. */
public final class Problems {

  /** What a caller is told of a fault of ours; the log has the rest. */
  static final String FAULT = "An unexpected fault; see the log";

  /** What the log begins with then. */
  static final String UNEXPECTED = "Unexpected fault";

  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  private static final URI ROOT = URI.create("/");
  private static final int MOST_OF_A_PATH = 1000;

  private Problems() {}

  static ProblemDetail of(HttpStatusCode status, ProblemCode code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty(ProblemCode.PROPERTY, code.wireName());
    return problem;
  }

  /** An answer that no exception of Spring's leads to. */
  public static ResponseEntity<ProblemDetail> answer(
      HttpStatusCode status,
      ProblemCode code,
      String detail,
      HttpHeaders headers,
      HttpServletRequest request) {
    ProblemDetail problem = of(status, code, detail);
    problem.setInstance(instance(request));
    log(problem);
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** For whoever wonders why a caller is refused. */
  static void log(ProblemDetail problem) {
    log.debug("{}: {} {}", problem.getInstance(), problem.getStatus(), problem.getDetail());
  }

  /**
   * The path that the request asks for; the container forwards it to another to have it answered.
   */
  static URI instance(HttpServletRequest request) {
    return instance(
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
            ? asked
            : request.getRequestURI());
  }

  /**
   * With any token masked, and cut; doubled slashes at its beginning would make a host name of what
   * follows. The root if it is no URI, or Tomcat could not read it.
   */
  private static URI instance(@Nullable String asked) {
    if (asked == null || !asked.startsWith("/")) {
      return ROOT;
    }
    String path = MachinePaths.masked(asked.replaceFirst("^/+", "/"));
    try {
      return URI.create(path.substring(0, Math.min(path.length(), MOST_OF_A_PATH)));
    } catch (IllegalArgumentException notAUri) {
      return ROOT;
    }
  }
}
