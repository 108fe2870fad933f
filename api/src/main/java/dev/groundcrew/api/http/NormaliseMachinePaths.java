package dev.groundcrew.api.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.web.util.UriUtils;

/**
 * Takes a machine's path with doubled or trailing slashes, as scripts put them together, for the
 * path itself, and leaves out of its query what can't be decoded: a report must not be lost for it.
 * A valve, so that everything after it sees one path, whatever checks who may call it.
 */
final class NormaliseMachinePaths extends ValveBase {

  NormaliseMachinePaths() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    // Tomcat has decoded it, and made one slash of several.
    String path = withoutTrailingSlashes(request.getServletPath());
    if (request.getPathInfo() == null && MachinePaths.contains(path)) {
      String whole = request.getContext().getPath() + path;
      request.getCoyoteRequest().requestURI().setString(encoded(whole));
      request.getCoyoteRequest().decodedURI().setString(whole);
      request.getMappingData().requestPath.setString(path);
      request.getMappingData().wrapperPath.setString(path);
      String query = request.getQueryString();
      if (query != null) {
        request.getCoyoteRequest().queryString().setString(Query.readable(query));
      }
    }
    getNext().invoke(request, response);
  }

  /** As a request line has it; a semicolon of a file's name would otherwise begin a parameter. */
  private static String encoded(String path) {
    return UriUtils.encodePath(path, StandardCharsets.UTF_8).replace(";", "%3B");
  }

  private static String withoutTrailingSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}
