package dev.groundcrew.workflows.node;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The result of an event, stored with it and answered to its sender.
 *
 * @param from the node's state before
 * @param to the node's state afterwards; the same as {@code from} unless the result is transitioned
 * @param attempts the node's attempts afterwards
 * @param refusal which rule refused it; null if none did, and in outcomes of older workers
 */
public record Outcome(
    Result result,
    String message,
    NodeState from,
    NodeState to,
    int attempts,
    @Nullable Refusal refusal) {

  /** The kinds of outcome. */
  public enum Result {
    /** The node changed state. */
    TRANSITIONED,
    /** A failed attempt was counted. */
    FAILURE_COUNTED,
    /** Noted, nothing to change. */
    UNCHANGED,
    /** A rule forbade it. */
    REFUSED,
    /** An admin discarded the dead event; it was never applied. */
    DISCARDED;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The outcome of committing {@code decision} on {@code node}. */
  public static Outcome of(NodeSnapshot node, Decision decision) {
    NodeState state = node.state();
    return switch (decision) {
      case Decision.Transition t ->
          new Outcome(Result.TRANSITIONED, t.message(), t.from(), t.to(), t.attempts(), null);
      case Decision.CountFailure c ->
          new Outcome(Result.FAILURE_COUNTED, c.message(), state, state, c.attempts(), null);
      case Decision.NoChange n ->
          new Outcome(Result.UNCHANGED, n.message(), state, state, node.attempts(), null);
      case Decision.Reject r ->
          new Outcome(Result.REFUSED, r.message(), state, state, node.attempts(), r.refusal());
    };
  }

  /** The outcome of something that touches neither state nor attempts. */
  public static Outcome unchanged(NodeState state, int attempts, String message) {
    return new Outcome(Result.UNCHANGED, message, state, state, attempts, null);
  }

  /** Whether a rule forbade the request. */
  public boolean refused() {
    return result == Result.REFUSED;
  }

  /** Which rule refused the request, for outcomes of any age. */
  public Refusal effectiveRefusal() {
    return refusal == null ? Refusal.INVALID_TRANSITION : refusal;
  }
}
