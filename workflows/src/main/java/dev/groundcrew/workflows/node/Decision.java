package dev.groundcrew.workflows.node;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What an event does to a node. {@code message} is what the caller is told. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Decision.Transition.class, name = "transition"),
  @JsonSubTypes.Type(value = Decision.CountFailure.class, name = "count_failure"),
  @JsonSubTypes.Type(value = Decision.NoChange.class, name = "no_change"),
  @JsonSubTypes.Type(value = Decision.Reject.class, name = "reject")
})
public sealed interface Decision {

  String message();

  /**
   * The node changes state; one audit row is written.
   *
   * @param attempts the node's attempts afterwards
   * @param lastError the node's error afterwards
   * @param failure kept as the audit row's metadata, when the install failed
   */
  record Transition(
      NodeState from,
      NodeState to,
      TriggeredBy triggeredBy,
      @Nullable String userId,
      @Nullable String comment,
      int attempts,
      @Nullable String lastError,
      @Nullable Failure failure,
      String message)
      implements Decision {}

  /** A failed attempt below the limit: counted, the node stays installing, no audit row. */
  record CountFailure(int attempts, String lastError, String message) implements Decision {}

  /** The event is noted and changes nothing. */
  record NoChange(String message) implements Decision {}

  /** A rule forbids it. */
  record Reject(String message) implements Decision {}

  /**
   * Why an install failed: an audit row's metadata.
   *
   * @param attempt how many attempts had failed by then
   */
  record Failure(String error, int attempt) {}
}
