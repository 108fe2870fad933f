package dev.groundcrew.api.node;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.node.NodeField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads the body of PATCH /nodes/{id}, a JSON Merge Patch (RFC 7396): what is not given stays, and
 * null clears. What a field may hold is what {@link RegisterNodeRequest} says of it.
 */
@Component
public class EditNodeRequest {

  /** Another name of {@link NodeField#WORKFLOW_ID}. */
  private static final String PROFILE = "profile";

  private final CheckNodeField checkNodeField;

  EditNodeRequest(CheckNodeField checkNodeField) {
    this.checkNodeField = checkNodeField;
  }

  /**
   * The fields to set, or to clear where the value is null.
   *
   * @throws RequestRefusedException 400 if a field is not known, or its value is not allowed
   */
  public Map<NodeField, @Nullable String> read(Map<String, @Nullable String> patch) {
    Map<NodeField, @Nullable String> changes = new EnumMap<>(NodeField.class);
    if (patch.containsKey(PROFILE)
        && patch.containsKey(NodeField.WORKFLOW_ID.wireName())
        && !Objects.equals(patch.get(PROFILE), patch.get(NodeField.WORKFLOW_ID.wireName()))) {
      throw invalid(RegisterNodeRequest.ONE_PROFILE);
    }
    patch.forEach(
        (name, value) -> {
          NodeField field = field(name);
          if (value == null && !field.clearable()) {
            throw invalid(name + " must not be null");
          }
          changes.put(field, value == null ? null : allowed(field, value));
        });
    return changes;
  }

  private String allowed(NodeField field, String value) {
    checkNodeField
        .problem(field, value)
        .ifPresent(
            problem -> {
              throw invalid(field.wireName() + " " + problem);
            });
    return CheckNodeField.canonical(field, value);
  }

  private static NodeField field(String name) {
    String named = name.equals(PROFILE) ? NodeField.WORKFLOW_ID.wireName() : name;
    Optional<NodeField> field =
        Arrays.stream(NodeField.values())
            .filter(known -> known.wireName().equals(named))
            .findFirst();
    return field.orElseThrow(
        () ->
            new RequestRefusedException(
                HttpStatus.BAD_REQUEST,
                ProblemCode.UNKNOWN_FIELD,
                "Unknown field '%s'. Known: %s"
                    .formatted(
                        name,
                        Stream.concat(
                                Arrays.stream(NodeField.values()).map(NodeField::wireName),
                                Stream.of(PROFILE))
                            .sorted()
                            .collect(Collectors.joining(", ")))));
  }

  /** A value that is not allowed. */
  public static RequestRefusedException invalid(String detail) {
    return new RequestRefusedException(
        HttpStatus.BAD_REQUEST, ProblemCode.VALIDATION_FAILED, detail);
  }
}
