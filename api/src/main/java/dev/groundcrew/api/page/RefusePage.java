package dev.groundcrew.api.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads whoever has not logged in to the log-in, and tells the others why they may not. */
@Component
class RefusePage implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Sent by htmx with each of its requests. */
  private static final String BY_HTMX = "HX-Request";

  /** Has htmx load the whole page anew, which then leads to the log-in. */
  private static final String REFRESH = "HX-Refresh";

  private final WritePage writePage;

  RefusePage(WritePage writePage) {
    this.writePage = writePage;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
    if (request.getHeader(BY_HTMX) != null) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader(REFRESH, "true");
      return;
    }
    UriComponentsBuilder logIn =
        UriComponentsBuilder.fromPath(request.getContextPath() + PagePaths.LOG_IN);
    String asked = asked(request);
    if (!asked.equals("/")) {
      logIn.queryParam(PagePaths.NEXT, "{asked}");
    }
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader(HttpHeaders.LOCATION, logIn.encode().buildAndExpand(asked).toUriString());
  }

  /** The page to come back to: none where a form was sent. */
  private static String asked(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return "/";
    }
    String query = request.getQueryString();
    return PagePaths.afterLogIn(request.getServletPath() + (query == null ? "" : "?" + query));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    writePage.writeRefusal(
        request,
        response,
        HttpStatus.FORBIDDEN,
        denied instanceof CsrfException
            ? "The form is out of date. Go back, load the page again, and send it once more."
            : "Your role does not allow this");
  }
}
