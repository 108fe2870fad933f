package dev.groundcrew.workflows.node;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an installer says of its install. */
public enum ReportStatus {
  /** The installer has booted and begins. */
  STARTED,
  /**
   * Still at work. Changes a state only where its token proves that a pending install has begun;
   * keeps the install from counting as stalled.
   */
  PROGRESS,
  /** The install succeeded. */
  COMPLETE,
  /** This attempt failed. */
  FAILED,
  /** The installed system has booted for the first time. */
  FIRST_BOOT;

  /** The name in JSON and in the database: lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status called {@code wireName}, if there is one. Case matters. */
  public static Optional<ReportStatus> of(String wireName) {
    return Arrays.stream(values()).filter(status -> status.wireName().equals(wireName)).findFirst();
  }

  /**
   * The status called {@code wireName}.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static ReportStatus parse(String wireName) {
    return of(wireName)
        .orElseThrow(() -> new IllegalArgumentException("Unknown status '" + wireName + "'"));
  }

  /** Whether the report may change the node's state or attempts, whatever proves it. */
  public boolean mayChangeState() {
    return this != PROGRESS;
  }
}
