package dev.groundcrew.workflows.node;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which rule refused a request. */
public enum Refusal {
  /** The state machine has no such transition. */
  INVALID_TRANSITION,
  /** The attempts are used up, and the request does not force a retry. */
  ATTEMPTS_EXCEEDED,
  /** The node is not at the revision that the request was made for. */
  STALE_VERSION;

  /** The name in JSON and in the database: lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The refusal called {@code wireName}.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Refusal parse(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
