package dev.groundcrew.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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
   * The request's path, with any token masked; doubled slashes at its beginning would make a host
   * name of what follows.
   */
  static URI instance(HttpServletRequest request) {
    String path = MachinePaths.masked(request.getRequestURI().replaceFirst("^/+", "/"));
    try {
      return URI.create(path);
    } catch (IllegalArgumentException notAUri) {
      return ROOT;
    }
  }
}
