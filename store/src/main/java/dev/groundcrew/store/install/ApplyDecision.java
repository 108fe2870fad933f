package dev.groundcrew.store.install;

import dev.groundcrew.store.AfterCommit;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.workflows.node.Decision;
import dev.groundcrew.workflows.node.Decision.ErrorChange;
import dev.groundcrew.workflows.node.ErrorText;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a decision of the workflow or the API for a locked node. */
@Component
public class ApplyDecision {

  private static final Logger log = LoggerFactory.getLogger("dev.groundcrew.transitions");

  private final DecisionRepository decisions;
  private final DecisionMeters meters;

  ApplyDecision(DecisionRepository decisions, DecisionMeters meters) {
    this.decisions = decisions;
    this.meters = meters;
  }

  /**
   * What was written.
   *
   * @param node as it is now
   * @param more whether other events of the node wait to be applied
   */
  public record Written(NodeSnapshot node, Outcome outcome, boolean more) {}

  /**
   * Applies {@code decision} to the locked node.
   *
   * @param event the event's row, as it is or is to be kept
   * @param installId the install the node is in
   * @param wholeError the event's whole error text, where it has one
   * @throws IllegalStateException if the node is not at the version it was locked at
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Written apply(
      NodeSnapshot node,
      EventEntry event,
      @Nullable UUID installId,
      @Nullable String wholeError,
      Decision decision) {
    Outcome outcome = Outcome.of(node, decision);
    AfterCommit.run(() -> meters.committed(event.kind(), installId, decision));
    return switch (decision) {
      case Decision.Transition transition ->
          transition(node, event, installId, wholeError, transition, outcome);
      case Decision.CountFailure failure ->
          failure(node, event.in(installId), wholeError, failure, outcome);
      case Decision.NoChange noChange -> unchanged(node, event.in(installId), outcome);
      case Decision.Reject reject -> unchanged(node, event.in(installId), outcome);
    };
  }

  private Written transition(
      NodeSnapshot node,
      EventEntry event,
      @Nullable UUID installId,
      @Nullable String wholeError,
      Decision.Transition transition,
      Outcome outcome) {
    ErrorChange change = transition.effectiveErrorChange();
    String error = change == ErrorChange.SET ? errorOf(wholeError, transition.lastError()) : null;
    boolean more =
        decisions.transition(
            node, event.in(installAfter(event, installId, transition)), transition, error, outcome);
    AfterCommit.run(
        () -> {
          for (int step = 1; step < transition.path().size(); step++) {
            log.info(
                "Node {} ({}) transitioned: {} -> {} (triggered_by={})",
                node.id(),
                node.mac(),
                transition.path().get(step - 1),
                transition.path().get(step),
                transition.triggeredBy());
          }
        });
    return new Written(
        changed(
            node,
            transition.to(),
            transition.attempts(),
            change == ErrorChange.KEEP ? node.lastError() : error,
            Duration.ZERO),
        outcome,
        more);
  }

  private Written failure(
      NodeSnapshot node,
      EventEntry event,
      @Nullable String wholeError,
      Decision.CountFailure failure,
      Outcome outcome) {
    String error = wholeError == null ? failure.lastError() : ErrorText.forNode(wholeError);
    boolean more = decisions.failure(node, event, failure.attempts(), error, outcome);
    AfterCommit.run(
        () ->
            log.warn(
                "Node {} ({}): failed attempt {}: {}",
                node.id(),
                node.mac(),
                failure.attempts(),
                ErrorText.forHistory(error)));
    return new Written(
        // The next attempt's silence begins now.
        changed(node, node.state(), failure.attempts(), error, Duration.ZERO), outcome, more);
  }

  private Written unchanged(NodeSnapshot node, EventEntry event, Outcome outcome) {
    return new Written(node, outcome, decisions.unchanged(node, event, outcome));
  }

  /** A node that becomes pending begins another install: the one its event was kept for. */
  private static @Nullable UUID installAfter(
      EventEntry event, @Nullable UUID installId, Decision.Transition transition) {
    if (transition.to() != NodeState.PENDING) {
      return installId;
    }
    UUID begun = event.installId();
    return begun == null || begun.equals(installId) ? NewId.next() : begun;
  }

  private static @Nullable String errorOf(@Nullable String whole, @Nullable String beginning) {
    return whole == null ? beginning : ErrorText.forNode(whole);
  }

  private static NodeSnapshot changed(
      NodeSnapshot node, NodeState state, int attempts, @Nullable String error, Duration silence) {
    return new NodeSnapshot(
        node.id(),
        node.mac(),
        node.hostname(),
        state,
        node.version() + 1,
        node.revision() + 1,
        attempts,
        error == null ? null : ErrorText.forHistory(error),
        silence);
  }
}
