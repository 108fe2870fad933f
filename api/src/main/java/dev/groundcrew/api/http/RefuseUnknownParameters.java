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
import org.springframework.web.bind.annotation.ValueConstants;
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
      Map<String, Taken> known = known(method);
      Set<String> seen = new HashSet<>();
      Arrays.stream(query.split("&"))
          .filter(parameter -> !parameter.isEmpty())
          .forEach(
              parameter -> {
                String name = URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
                Taken taken = check(name, known, !seen.add(name));
                checkValue(name, taken, parameter);
              });
    }
    return true;
  }

  private static Taken check(String name, Map<String, Taken> known, boolean repeated) {
    Taken taken = known.get(name);
    if (taken == null) {
      throw refused(ProblemCode.UNKNOWN_PARAMETER, unknown(name, known));
    }
    if (repeated && !taken.severalTimes()) {
      throw refused(
          ProblemCode.DUPLICATE_PARAMETER, "Parameter '%s' must be given once".formatted(name));
    }
    return taken;
  }

  /** Spring takes an empty one for the default. */
  private static void checkValue(String name, Taken taken, String parameter) {
    String[] parts = parameter.split("=", 2);
    boolean empty = parts.length < 2 || parts[1].isEmpty();
    if (empty && taken.hasDefault()) {
      throw refused(
          ProblemCode.VALIDATION_FAILED,
          "Parameter '%s' must have a value, or not be given".formatted(name));
    }
  }

  private static String unknown(String name, Map<String, Taken> known) {
    return known.isEmpty()
        ? "Unknown parameter '%s'. This call takes none".formatted(name)
        : "Unknown parameter '%s'. Known: %s".formatted(name, String.join(", ", known.keySet()));
  }

  private static RequestRefusedException refused(ProblemCode code, String detail) {
    return new RequestRefusedException(HttpStatus.BAD_REQUEST, code, detail);
  }

  /** How a parameter is taken. */
  private record Taken(boolean severalTimes, boolean hasDefault) {

    static Taken of(MethodParameter parameter) {
      @Nullable Class<?> type = parameter.getParameterType();
      RequestParam request = parameter.getParameterAnnotation(RequestParam.class);
      return new Taken(
          Collection.class.isAssignableFrom(type) || type.isArray(),
          request != null && !request.defaultValue().equals(ValueConstants.DEFAULT_NONE));
    }

    Taken or(Taken other) {
      return new Taken(severalTimes || other.severalTimes, hasDefault || other.hasDefault);
    }
  }

  /** The method's parameters by their names. */
  private static Map<String, Taken> known(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .collect(Collectors.toMap(FieldNames::of, Taken::of, Taken::or, TreeMap::new));
  }
}
