package dev.groundcrew.api.table;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Says in a header where the next page is (RFC 8288): CSV has no place for it. The address is
 * relative to that of the request, which may be another one outside.
 */
@RestControllerAdvice
class AddPageLink implements ResponseBodyAdvice<Object> {

  /** Parameters that say where a page begins. */
  private static final Set<String> PLACES = Set.of("cursor", "offset");

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
    return Tabular.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converterType,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof Tabular list && Table.CSV.isCompatibleWith(contentType)) {
      String next = list.table().next();
      if (next != null) {
        response
            .getHeaders()
            .set(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(target(request, next)));
      }
    }
    return body;
  }

  /** What was asked, with another cursor. The query is left as it was sent: it may be malformed. */
  private static String target(ServerHttpRequest request, String next) {
    String query = Objects.requireNonNullElse(request.getURI().getRawQuery(), "");
    return Stream.concat(
            Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter -> !PLACES.contains(parameter.split("=", 2)[0])),
            Stream.of("cursor=" + next))
        .collect(Collectors.joining("&", "?", ""));
  }
}
