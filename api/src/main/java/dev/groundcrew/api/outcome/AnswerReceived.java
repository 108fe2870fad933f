package dev.groundcrew.api.outcome;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.store.StaleRevisionException;
import dev.groundcrew.store.event.EventRepository.Applied;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.event.Received.Origin;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.Refusal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a request that the store has taken in: signals the install if that is still to be done,
 * waits for the outcome, and answers with it, or with the address of the event.
 */
@Component
public class AnswerReceived {

  /** Present, and {@code true}, if the answer is that of an earlier request with the same key. */
  static final String REPLAYED = "Idempotency-Replayed";

  private final SignalInBackground signals;
  private final AwaitOutcome awaitOutcome;

  AnswerReceived(SignalInBackground signals, AwaitOutcome awaitOutcome) {
    this.signals = signals;
    this.awaitOutcome = awaitOutcome;
  }

  /**
   * The answer to a request that is stored and not yet applied.
   *
   * @param status always {@code queued}
   */
  record AcceptedEvent(UUID id, UUID nodeId, String status) {}

  /** The answer, with the outcome's own message. */
  public ResponseEntity<Success<?>> answer(Received received) {
    return answer(received, Outcome::message);
  }

  /** The answer, with no warnings but those of the request's key. */
  public ResponseEntity<Success<?>> answer(Received received, Function<Outcome, String> message) {
    return answer(received, message, outcome -> List.of());
  }

  /**
   * The answer: 200 with the node once the outcome is known, 202 with the event if it takes longer.
   *
   * @param message the message of a success
   * @param warnings the warnings of a success
   * @throws RequestRefusedException 400 if a rule forbade it, 422 if the Idempotency-Key was used
   *     for another request
   * @throws StaleRevisionException if the node is not at the revision that the request names
   */
  public ResponseEntity<Success<?>> answer(
      Received received,
      Function<Outcome, String> message,
      Function<Outcome, List<String>> warnings) {
    return switch (received) {
      case Received.Answered answered ->
          answered(
              new Applied(answered.outcome(), answered.node()),
              answered.origin(),
              message,
              warnings);
      case Received.Queued queued -> {
        if (queued.ring()) {
          signals.signal(queued.node(), queued.event());
        }
        Optional<Applied> applied = awaitOutcome.await(queued.event().id());
        yield applied.isPresent()
            ? answered(applied.get(), queued.origin(), message, warnings)
            : accepted(queued);
      }
      case Received.KeyReused reused ->
          throw new RequestRefusedException(
              HttpStatus.valueOf(422),
              ProblemCode.IDEMPOTENCY_KEY_REUSED,
              "Idempotency-Key '%s' was used for another request to this node"
                  .formatted(reused.idempotencyKey()));
      case Received.StaleRevision stale ->
          throw new StaleRevisionException(stale.expected(), stale.present());
    };
  }

  private static ResponseEntity<Success<?>> answered(
      Applied applied,
      Origin origin,
      Function<Outcome, String> message,
      Function<Outcome, List<String>> warnings) {
    Outcome outcome = applied.outcome();
    if (outcome.refused()) {
      throw refused(outcome, origin);
    }
    List<String> all = new ArrayList<>(warnings.apply(outcome));
    all.addAll(warningsOf(origin));
    return replayable(ResponseEntity.ok(), origin)
        .body(withWarnings(new Success<>(applied.node(), message.apply(outcome)), all));
  }

  private static ResponseEntity<Success<?>> accepted(Received.Queued queued) {
    UUID nodeId = queued.node().id();
    UUID eventId = queued.event().id();
    return replayable(ResponseEntity.accepted(), queued.origin())
        .location(URI.create("/api/v1/nodes/%s/events/%s".formatted(nodeId, eventId)))
        .body(
            withWarnings(
                new Success<>(
                    new AcceptedEvent(eventId, nodeId, "queued"), "Accepted, will be applied"),
                warningsOf(queued.origin())));
  }

  private static ResponseEntity.BodyBuilder replayable(
      ResponseEntity.BodyBuilder answer, Origin origin) {
    return origin == Origin.REPEATED ? answer.header(REPLAYED, "true") : answer;
  }

  private static List<String> warningsOf(Origin origin) {
    return origin == Origin.KEY_OF_EARLIER_INSTALL
        ? List.of(
            "The Idempotency-Key was used in an earlier install of this node: taken as a new"
                + " request")
        : List.of();
  }

  private static Success<?> withWarnings(Success<?> success, List<String> warnings) {
    return warnings.isEmpty() ? success : success.withWarnings(warnings);
  }

  private static RequestRefusedException refused(Outcome outcome, Origin origin) {
    Refusal refusal = outcome.effectiveRefusal();
    RequestRefusedException refused =
        switch (refusal) {
          case INVALID_TRANSITION ->
              new RequestRefusedException(
                  HttpStatus.BAD_REQUEST, ProblemCode.INVALID_TRANSITION, outcome.message());
          case ATTEMPTS_EXCEEDED ->
              new RequestRefusedException(
                  HttpStatus.BAD_REQUEST, ProblemCode.ATTEMPTS_EXCEEDED, outcome.message());
          case STALE_VERSION ->
              new RequestRefusedException(
                  HttpStatus.PRECONDITION_FAILED, ProblemCode.STALE_VERSION, outcome.message());
        };
    if (origin == Origin.REPEATED) {
      refused.getHeaders().set(REPLAYED, "true");
    }
    return refused;
  }
}
