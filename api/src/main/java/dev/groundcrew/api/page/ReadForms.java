package dev.groundcrew.api.page;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RefuseUndecodableQuery;
import dev.groundcrew.api.http.WriteProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the forms of the page. The container reads no bodies at all: this does, for these paths
 * only, and behind the limit of their size.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ReadForms extends OncePerRequestFilter {

  private final FormHttpMessageConverter converter = new FormHttpMessageConverter();
  private final WriteProblem writeProblem;

  ReadForms(WriteProblem writeProblem) {
    this.writeProblem = writeProblem;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !PagePaths.contains(request.getServletPath())
        || RefuseUndecodableQuery.refuses(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    MultiValueMap<String, String> form;
    try {
      form = isForm(request) ? read(request) : new LinkedMultiValueMap<>();
    } catch (IOException | IllegalArgumentException unreadable) {
      refuse(request, response, "The form can't be read, or is too large");
      return;
    }
    if (form.values().stream().flatMap(List::stream).anyMatch(ReadForms::cannotBeKept)) {
      refuse(request, response, "A field of the form must not hold NUL characters");
      return;
    }
    chain.doFilter(new WithForm(request, form), response);
  }

  private static boolean cannotBeKept(@Nullable String value) {
    return value != null && value.indexOf('\0') >= 0;
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, String detail)
      throws IOException {
    writeProblem.write(
        request, response, HttpServletResponse.SC_BAD_REQUEST, ProblemCode.MALFORMED_BODY, detail);
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(MediaType.parseMediaType(type));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private MultiValueMap<String, String> read(HttpServletRequest request) throws IOException {
    return converter.read((Class) MultiValueMap.class, new Body(request));
  }

  /** Spring's own would make a body of the parameters, and there are none yet. */
  private static final class Body extends ServletServerHttpRequest {

    private final HttpServletRequest request;

    Body(HttpServletRequest request) {
      super(request);
      this.request = request;
    }

    @Override
    public InputStream getBody() throws IOException {
      return request.getInputStream();
    }
  }

  /** The request with the form's fields among its parameters. */
  private static final class WithForm extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    WithForm(HttpServletRequest request, MultiValueMap<String, String> form) {
      super(request);
      Map<String, String[]> all = new LinkedHashMap<>(request.getParameterMap());
      form.forEach(
          (name, values) ->
              all.put(
                  name,
                  values.stream().map(value -> value == null ? "" : value).toArray(String[]::new)));
      this.parameters = Collections.unmodifiableMap(all);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String[] values = parameters.get(name);
      return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      String[] values = parameters.get(name);
      return values == null ? null : Arrays.copyOf(values, values.length);
    }
  }
}
