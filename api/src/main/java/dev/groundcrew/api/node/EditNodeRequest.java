package dev.groundcrew.api.node;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.workflows.node.MacAddress;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
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

  private final Validator validator;

  EditNodeRequest(Validator validator) {
    this.validator = validator;
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
          if (value != null) {
            validate(field, value);
          }
          changes.put(field, value == null ? null : canonical(field, value));
        });
    return changes;
  }

  private static String canonical(NodeField field, String value) {
    return switch (field) {
      case BOOT_MODE -> value.toLowerCase(Locale.ROOT);
      case MAC_ADDRESS -> MacAddress.parse(value).orElseThrow().value();
      default -> value;
    };
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

  private void validate(NodeField field, String value) {
    String problems =
        validator.validateValue(RegisterNodeRequest.class, componentOf(field), value).stream()
            .map(violation -> field.wireName() + " " + violation.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    if (!problems.isEmpty()) {
      throw invalid(problems);
    }
  }

  private static String componentOf(NodeField field) {
    return switch (field) {
      case MAC_ADDRESS -> "macAddress";
      case HOSTNAME -> "hostname";
      case IP_ADDRESS -> "ipAddress";
      case WORKFLOW_ID -> "workflowId";
      case GROUP_ID -> "groupId";
      case VENDOR -> "vendor";
      case MODEL -> "model";
      case SERIAL_NUMBER -> "serialNumber";
      case SYSTEM_UUID -> "systemUuid";
      case ARCH -> "arch";
      case BOOT_MODE -> "bootMode";
    };
  }

  /** A value that is not allowed. */
  public static RequestRefusedException invalid(String detail) {
    return new RequestRefusedException(
        HttpStatus.BAD_REQUEST, ProblemCode.VALIDATION_FAILED, detail);
  }
}
