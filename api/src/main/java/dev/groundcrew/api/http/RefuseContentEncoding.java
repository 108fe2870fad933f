package dev.groundcrew.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses compressed bodies by name, before anything reads them as JSON. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefuseContentEncoding extends OncePerRequestFilter {

  private static final String NONE = "identity";

  private final WriteProblem writeProblem;

  RefuseContentEncoding(WriteProblem writeProblem) {
    this.writeProblem = writeProblem;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String encoding =
        String.join(", ", Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)))
            .strip();
    if (encoding.isEmpty() || encoding.equalsIgnoreCase(NONE)) {
      chain.doFilter(request, response);
    } else {
      // As RFC 9110 asks: what could have been sent instead.
      response.setHeader(HttpHeaders.ACCEPT_ENCODING, NONE);
      writeProblem.write(
          request,
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          ProblemCode.UNSUPPORTED_CONTENT_ENCODING,
          "Content-Encoding '%s' is not supported: send the body uncompressed".formatted(encoding));
    }
  }
}
