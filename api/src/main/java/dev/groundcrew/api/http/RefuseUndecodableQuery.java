package dev.groundcrew.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a query that can't be decoded, before anything asks for a parameter. */
public final class RefuseUndecodableQuery extends OncePerRequestFilter {

  private final Answer answer;

  public RefuseUndecodableQuery(Answer answer) {
    this.answer = answer;
  }

  /** How it is refused: the API has problems, and browsers pages. */
  @FunctionalInterface
  public interface Answer {

    void write(HttpServletRequest request, HttpServletResponse response, String detail)
        throws IOException;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> problem = problem(request);
    if (problem.isPresent()) {
      answer.write(request, response, problem.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Whether this is such a query. */
  public static boolean refuses(HttpServletRequest request) {
    return problem(request).isPresent();
  }

  private static Optional<String> problem(HttpServletRequest request) {
    return Optional.ofNullable(request.getQueryString()).flatMap(Query::problem);
  }
}
