package dev.groundcrew.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** What all problems have in common. */
public final class Problems {

  private static final URI ROOT = URI.create("/");

  private Problems() {}

  static ProblemDetail of(HttpStatusCode status, ProblemCode code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty(ProblemCode.PROPERTY, code.wireName());
    return problem;
  }

  /** One for an answer that no exception of Spring's leads to. */
  public static ProblemDetail of(
      HttpStatusCode status, ProblemCode code, String detail, HttpServletRequest request) {
    ProblemDetail problem = of(status, code, detail);
    problem.setInstance(instance(request));
    return problem;
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
