package dev.groundcrew.api.outcome;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.node.FindNodes;
import dev.groundcrew.workflows.node.Outcome;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Brings a request that was taken in to its answer: signals the install where that is still to be
 * done, waits for the outcome, and says it; or says where to look for it.
 */
@Component
public class AnswerReceived {

  private static final Logger log = LoggerFactory.getLogger(AnswerReceived.class);

  private final SignalInstall signalInstall;
  private final AwaitOutcome awaitOutcome;
  private final FindNodes nodes;

  AnswerReceived(SignalInstall signalInstall, AwaitOutcome awaitOutcome, FindNodes nodes) {
    this.signalInstall = signalInstall;
    this.awaitOutcome = awaitOutcome;
    this.nodes = nodes;
  }

  /**
   * What is told of a request that is kept and not yet applied.
   *
   * @param status always {@code queued}
   */
  record AcceptedEvent(UUID id, UUID nodeId, String status) {}

  /** The answer, with the outcome's own message. */
  public ResponseEntity<Success<?>> answer(Received received) {
    return answer(received, Outcome::message);
  }

  /**
   * The answer: 200 with the node once the outcome is known, 202 with the event if it takes longer.
   *
   * @param message what to say of a success
   * @throws RequestRefusedException 400 if a rule forbade it, 409 if another writer won, 422 if the
   *     Idempotency-Key was used for another request
   */
  public ResponseEntity<Success<?>> answer(Received received, Function<Outcome, String> message) {
    return switch (received) {
      case Received.Answered answered -> answered(answered.nodeId(), answered.outcome(), message);
      case Received.Queued queued -> {
        if (!queued.repeated()) {
          signal(queued);
        }
        UUID nodeId = queued.node().id();
        Optional<Outcome> outcome = awaitOutcome.await(queued.event().id());
        yield outcome.isPresent()
            ? answeredOrAccepted(queued, outcome.get(), message)
            : accepted(nodeId, queued.event().id());
      }
      case Received.KeyReused reused ->
          throw new RequestRefusedException(
              HttpStatus.valueOf(422),
              ProblemCode.IDEMPOTENCY_KEY_REUSED,
              "Idempotency-Key '%s' was used for another request to this node"
                  .formatted(reused.idempotencyKey()));
      case Received.Conflict conflict ->
          throw new RequestRefusedException(
              HttpStatus.CONFLICT,
              ProblemCode.CONFLICT,
              "Node %s was changed by another request in the meantime"
                  .formatted(conflict.nodeId()));
    };
  }

  /** On a thread of its own: the request is kept, and is answered in time, whatever comes of it. */
  private void signal(Received.Queued queued) {
    var node = queued.node();
    Thread.ofVirtual()
        .name("signal-" + queued.event().id())
        .start(
            () -> {
              try {
                signalInstall.signal(
                    new SignalInstall.Target(node.id(), node.mac(), node.hostname()),
                    queued.event());
              } catch (RuntimeException unreachable) {
                log.warn(
                    "Event {} of node {} is kept, and will be signalled again: {}",
                    queued.event().id(),
                    node.id(),
                    unreachable.toString());
              }
            });
  }

  private ResponseEntity<Success<?>> answered(
      UUID nodeId, Outcome outcome, Function<Outcome, String> message) {
    if (outcome.refused()) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST, ProblemCode.INVALID_TRANSITION, outcome.message());
    }
    return ResponseEntity.ok(new Success<>(nodes.get(nodeId), message.apply(outcome)));
  }

  /** A request that was applied must not be answered with an error because of what came after. */
  private ResponseEntity<Success<?>> answeredOrAccepted(
      Received.Queued queued, Outcome outcome, Function<Outcome, String> message) {
    UUID nodeId = queued.node().id();
    try {
      return answered(nodeId, outcome, message);
    } catch (DataAccessException databaseAway) {
      return accepted(nodeId, queued.event().id());
    }
  }

  private ResponseEntity<Success<?>> accepted(UUID nodeId, UUID eventId) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/nodes/%s/events/%s".formatted(nodeId, eventId)))
        .body(
            new Success<>(
                new AcceptedEvent(eventId, nodeId, "queued"), "Accepted, will be applied"));
  }
}
