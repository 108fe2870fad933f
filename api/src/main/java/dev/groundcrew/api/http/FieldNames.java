package dev.groundcrew.api.http;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Names of fields and parameters as the caller knows them. */
public final class FieldNames {

  private static final Pattern CASE_CHANGE = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private FieldNames() {}

  /** The name in JSON of what Java calls so. */
  public static String inJson(String javaName) {
    return CASE_CHANGE.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
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
