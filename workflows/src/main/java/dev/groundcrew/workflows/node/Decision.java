package dev.groundcrew.workflows.node;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
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

  /** What becomes of the node's error. */
  enum ErrorChange {
    /** It stays as it is. */
    KEEP,
    /** The node has none afterwards. */
    CLEAR,
    /** It becomes the event's error text, which the commit reads from the event's own row. */
    SET
  }

  /**
   * The node changes state; one audit row is written for each step.
   *
   * @param via the states between {@code from} and {@code to}, in order; null if there are none
   * @param attempts the node's attempts afterwards
   * @param errorChange what becomes of the node's error; null in decisions of older workers, which
   *     set {@code lastError} whatever it is
   * @param lastError the beginning of the node's error afterwards
   * @param failure kept in the audit row's metadata, when the install failed
   * @param forced whether the request said force; kept in the audit row's metadata
   */
  record Transition(
      NodeState from,
      @JsonFormat(
              with = {
                // Older workers know one state only, and write it without brackets.
                JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
              })
          @Nullable List<NodeState> via,
      NodeState to,
      TriggeredBy triggeredBy,
      @Nullable String userId,
      @Nullable String comment,
      int attempts,
      @Nullable ErrorChange errorChange,
      @Nullable String lastError,
      @Nullable Failure failure,
      boolean forced,
      String message)
      implements Decision {

    /** The states the node passes through, {@code from} and {@code to} included. */
    public List<NodeState> path() {
      return Stream.of(List.of(from), via == null ? List.<NodeState>of() : via, List.of(to))
          .flatMap(List::stream)
          .toList();
    }

    /** What becomes of the node's error, for decisions of any age. */
    public ErrorChange effectiveErrorChange() {
      if (errorChange != null) {
        return errorChange;
      }
      return lastError == null ? ErrorChange.CLEAR : ErrorChange.SET;
    }
  }

  /**
   * A failed attempt below the limit: counted, the node stays installing, no audit row.
   *
   * @param lastError the beginning of the error text; the commit reads the rest from the event's
   *     own row
   */
  record CountFailure(int attempts, String lastError, String message) implements Decision {}

  /** The event is noted and changes nothing. */
  record NoChange(String message) implements Decision {}

  /**
   * A rule forbids it.
   *
   * @param refusal which rule; null in decisions of older workers
   */
  record Reject(String message, @Nullable Refusal refusal) implements Decision {}

  /**
   * Why an install failed: an audit row's metadata.
   *
   * @param attempt how many attempts had failed by then
   */
  record Failure(String error, int attempt) {}
}
