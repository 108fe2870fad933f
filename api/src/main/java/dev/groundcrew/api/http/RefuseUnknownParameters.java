package dev.groundcrew.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that a call does not know, and twice given ones that it takes once: a
 * mistyped filter would otherwise match every node.
 */
@Component
class RefuseUnknownParameters implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    if (handler instanceof HandlerMethod method && query != null) {
      Map<String, Boolean> known = known(method);
      Set<String> seen = new HashSet<>();
      Arrays.stream(query.split("&"))
          .filter(parameter -> !parameter.isEmpty())
          .forEach(
              parameter -> {
                String name = nameOf(parameter);
                check(name, known, !seen.add(name));
                checkValue(name, parameter);
              });
    }
    return true;
  }

  private static void check(String name, Map<String, Boolean> known, boolean repeated) {
    Boolean repeatable = known.get(name);
    if (repeatable == null) {
      throw refused(ProblemCode.UNKNOWN_PARAMETER, unknown(name, known));
    }
    if (repeated && !repeatable) {
      throw refused(
          ProblemCode.DUPLICATE_PARAMETER, "Parameter '%s' must be given once".formatted(name));
    }
  }

  /** Tomcat would fail on it later, whichever parameter is asked for. */
  private static void checkValue(String name, String parameter) {
    String[] parts = parameter.split("=", 2);
    if (parts.length == 2 && !isDecodable(parts[1])) {
      throw refused(
          ProblemCode.VALIDATION_FAILED,
          "Parameter '%s' is not percent-encoded: '%s'".formatted(name, parts[1]));
    }
  }

  private static boolean isDecodable(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8) != null;
    } catch (IllegalArgumentException undecodable) {
      return false;
    }
  }

  private static String unknown(String name, Map<String, Boolean> known) {
    return known.isEmpty()
        ? "Unknown parameter '%s'. This call takes none".formatted(name)
        : "Unknown parameter '%s'. Known: %s".formatted(name, String.join(", ", known.keySet()));
  }

  private static RequestRefusedException refused(ProblemCode code, String detail) {
    return new RequestRefusedException(HttpStatus.BAD_REQUEST, code, detail);
  }

  /** The names of the method's parameters, each with whether it may be given several times. */
  private static Map<String, Boolean> known(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .collect(
            Collectors.toMap(
                FieldNames::of,
                RefuseUnknownParameters::isRepeatable,
                (one, other) -> one || other,
                TreeMap::new));
  }

  private static boolean isRepeatable(MethodParameter parameter) {
    @Nullable Class<?> type = parameter.getParameterType();
    return Collection.class.isAssignableFrom(type) || type.isArray();
  }

  private static String nameOf(String parameter) {
    String name = parameter.split("=", 2)[0];
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return name;
    }
  }
}
