package dev.groundcrew.workflows.node;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who caused a transition; kept in every audit row and log line. */
public enum TriggeredBy {
  /** A person, through the API or the Temporal UI. */
  ADMIN,
  /** Groundcrew itself: an install that went silent. */
  SYSTEM,
  /** The node's installer. */
  NODE_REPORT;

  /** The name in JSON, in the database, and in log lines: lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The source called {@code wireName}.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static TriggeredBy parse(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return wireName();
  }
}
