package dev.groundcrew.api.node;

import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.workflows.node.MacAddress;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a field of a node may hold, which is what {@link RegisterNodeRequest} says of it. */
@Component
public class CheckNodeField {

  private final Validator validator;

  CheckNodeField(Validator validator) {
    this.validator = validator;
  }

  /** Why the field can't have the value, as a sentence goes on after its name; empty if it can. */
  public Optional<String> problem(NodeField field, String value) {
    return validator.validateValue(RegisterNodeRequest.class, componentOf(field), value).stream()
        .map(violation -> violation.getMessage())
        .sorted()
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", and "),
                problems -> problems.isEmpty() ? Optional.empty() : Optional.of(problems)));
  }

  /** The allowed value as it is kept. */
  public static String canonical(NodeField field, String value) {
    return switch (field) {
      case BOOT_MODE -> value.toLowerCase(Locale.ROOT);
      case MAC_ADDRESS -> MacAddress.parse(value).orElseThrow().value();
      default -> value;
    };
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
}
