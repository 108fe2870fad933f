package dev.groundcrew.api.http;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Says which fields and parameters of a request are not allowed as they are, and why. */
final class DescribeInvalid {

  private DescribeInvalid() {}

  static String describe(Errors body) {
    return joined(ofFields(body));
  }

  static String describe(HandlerMethodValidationException invalid) {
    return joined(
        invalid.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result instanceof ParameterErrors body ? ofFields(body) : ofParameter(result)));
  }

  private static String joined(Stream<String> each) {
    return each.sorted().collect(joining("; "));
  }

  private static Stream<String> ofFields(Errors body) {
    return body.getFieldErrors().stream()
        .map(error -> FieldNames.inJson(error.getField()) + " " + error.getDefaultMessage());
  }

  private static Stream<String> ofParameter(ParameterValidationResult parameter) {
    return parameter.getResolvableErrors().stream()
        .map(
            error ->
                FieldNames.of(parameter.getMethodParameter()) + " " + error.getDefaultMessage());
  }
}
