package dev.groundcrew.api.http;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Describes why a body could not be read, without class names. */
public final class DescribeUnreadableBody {

  private DescribeUnreadableBody() {}

  /** What is wrong, and where, as far as the cause tells. */
  public static String describe(@Nullable Throwable cause) {
    if (cause == null) {
      return "A JSON body is required";
    }
    return switch (cause) {
      case UnrecognizedPropertyException unknown ->
          "Unknown field '%s'. Known: %s"
              .formatted(
                  pathOf(unknown),
                  unknown.getKnownPropertyIds() == null
                      ? ""
                      : unknown.getKnownPropertyIds().stream()
                          .map(Object::toString)
                          .sorted()
                          .collect(Collectors.joining(", ")));
      case InvalidFormatException wrong ->
          "Field '%s' must be %s".formatted(pathOf(wrong), nameOf(wrong.getTargetType()));
      case MismatchedInputException wrong -> describe(wrong);
      case StreamReadException broken -> "Malformed JSON" + placeOf(broken);
      case JacksonException broken -> "Unreadable JSON" + placeOf(broken);
      case MarkedYAMLException broken -> "Malformed YAML" + placeOf(broken);
      case YAMLException broken -> "Malformed YAML: " + broken.getMessage();
      default -> "The body could not be read";
    };
  }

  /** The code of the problem. */
  public static ProblemCode codeOf(@Nullable Throwable cause) {
    if (cause == null) {
      return ProblemCode.MALFORMED_BODY;
    }
    return switch (cause) {
      case UnrecognizedPropertyException unknown -> ProblemCode.UNKNOWN_FIELD;
      case MismatchedInputException wrong ->
          wrong.getPath().isEmpty() ? ProblemCode.MALFORMED_BODY : ProblemCode.VALIDATION_FAILED;
      default -> ProblemCode.MALFORMED_BODY;
    };
  }

  private static String describe(MismatchedInputException wrong) {
    if (wrong.getPath().isEmpty()) {
      return "The body must be a JSON object";
    }
    return isOwn(wrong)
        ? "Field '%s' %s".formatted(pathOf(wrong), wrong.getOriginalMessage())
        : "Field '%s' must be %s".formatted(pathOf(wrong), nameOf(wrong.getTargetType()));
  }

  private static boolean isOwn(MismatchedInputException wrong) {
    return wrong.getOriginalMessage() != null
        && wrong.getOriginalMessage().equals(ReadStorableText.WRONG);
  }

  private static String pathOf(JacksonException problem) {
    return problem.getPath().stream()
        .map(
            reference ->
                reference.getPropertyName() != null
                    ? reference.getPropertyName()
                    : "[" + reference.getIndex() + "]")
        .collect(Collectors.joining("."));
  }

  private static String placeOf(JacksonException problem) {
    return problem.getLocation() == null
        ? ""
        : " at line %d, column %d"
            .formatted(problem.getLocation().getLineNr(), problem.getLocation().getColumnNr());
  }

  private static String placeOf(MarkedYAMLException problem) {
    return problem.getProblemMark() == null
        ? ""
        : " at line %d, column %d: %s"
            .formatted(
                problem.getProblemMark().getLine() + 1,
                problem.getProblemMark().getColumn() + 1,
                problem.getProblem());
  }

  private static String nameOf(@Nullable Class<?> type) {
    if (type == String.class) {
      return "a string";
    }
    if (type == Integer.class || type == int.class) {
      return "an integer";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    return "of another type";
  }
}
