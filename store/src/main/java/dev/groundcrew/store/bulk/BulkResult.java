package dev.groundcrew.store.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of one node of a bulk. */
public enum BulkResult {
  /** Not yet begun, or its outcome is waited for. */
  PENDING,
  /** It is as the action wants it. */
  DONE,
  /** A rule forbade it; the node is as it was. */
  REFUSED,
  /** It could not be done, or no outcome came in time. */
  FAILED,
  /** The bulk was cancelled before the node's turn. */
  CANCELLED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The result called {@code wireName}, in any case.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static BulkResult parse(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
