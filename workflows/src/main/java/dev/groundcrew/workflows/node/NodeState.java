package dev.groundcrew.workflows.node;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a node is in its life. The states and the transitions between them follow what operators of
 * bare-metal provisioning systems know: a node is discovered, installed, used, and retired.
 */
public enum NodeState {
  /** Known by its MAC address, nothing assigned yet. */
  DISCOVERED,
  /** To be installed at its next network boot. */
  PENDING,
  /** The installer runs. */
  INSTALLING,
  /** The installer reported success. */
  INSTALLED,
  /** The attempts are used up, or an admin stopped the install. Waits for an admin. */
  INSTALL_FAILED,
  /** In service. */
  ACTIVE,
  /** Taken out of service to be installed anew. */
  REPROVISION,
  /** Being wiped before it is retired. */
  DEPROVISIONING,
  /** Its workload is moving elsewhere; returns to active. */
  MIGRATING,
  /** Out of use for good. Final. */
  RETIRED;

  /** The name in JSON, in the database, and in messages: lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state called {@code wireName} in any case, if there is one. */
  public static Optional<NodeState> of(String wireName) {
    return Arrays.stream(values())
        .filter(state -> state.wireName().equalsIgnoreCase(wireName))
        .findFirst();
  }

  /**
   * The state called {@code wireName}.
   *
   * @throws IllegalArgumentException if there is none; the message lists the allowed names
   */
  @JsonCreator
  public static NodeState parse(String wireName) {
    return of(wireName)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Unknown state '" + wireName + "'. Allowed: " + allNames()));
  }

  /** Every state's name, in the order of a node's life. */
  public static String allNames() {
    return Arrays.stream(values()).map(NodeState::wireName).collect(Collectors.joining(", "));
  }

  /**
   * Whether the state belongs to the install workflow: while a node is in one of these, only its
   * workflow changes state, attempts or error.
   */
  public boolean isInstallState() {
    return this == PENDING || this == INSTALLING || this == INSTALL_FAILED;
  }

  /** The states that may follow this one, retired last: an admin may retire any node. */
  public List<NodeState> next() {
    return switch (this) {
      case DISCOVERED -> List.of(PENDING, RETIRED);
      case PENDING -> List.of(INSTALLING, RETIRED);
      case INSTALLING -> List.of(INSTALLED, INSTALL_FAILED, RETIRED);
      case INSTALLED -> List.of(ACTIVE, RETIRED);
      case INSTALL_FAILED -> List.of(PENDING, RETIRED);
      case ACTIVE -> List.of(REPROVISION, DEPROVISIONING, MIGRATING, RETIRED);
      case REPROVISION -> List.of(PENDING, RETIRED);
      case DEPROVISIONING -> List.of(RETIRED);
      case MIGRATING -> List.of(ACTIVE, RETIRED);
      case RETIRED -> List.of();
    };
  }

  @Override
  public String toString() {
    return wireName();
  }
}
