package dev.groundcrew.api.http;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** Names of fields and parameters as the caller knows them. */
final class FieldNames {

  private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

  private FieldNames() {}

  static String inJson(String javaName) {
    return SNAKE_CASE.translate(javaName);
  }

  static String of(MethodParameter parameter) {
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    if (header != null && !header.name().isEmpty()) {
      return header.name();
    }
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    if (query != null && !query.name().isEmpty()) {
      return query.name();
    }
    return inJson(String.valueOf(parameter.getParameterName()));
  }
}
