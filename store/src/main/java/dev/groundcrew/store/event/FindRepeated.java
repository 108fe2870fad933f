package dev.groundcrew.store.event;

import dev.groundcrew.workflows.node.NodeSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Recognises a request that was made before, by its Idempotency-Key. The key belongs to a node, and
 * to what was asked: the same key with another body is an error of the caller's.
 */
@Component
public class FindRepeated {

  private final FindEvents events;

  FindRepeated(FindEvents events) {
    this.events = events;
  }

  /** What to answer if the locked node has seen the key; empty if it has not. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Received> find(
      NodeSnapshot node, EventKind kind, JsonNode payload, @Nullable String idempotencyKey) {
    if (idempotencyKey == null) {
      return Optional.empty();
    }
    return events
        .byKey(node.id(), idempotencyKey)
        .map(
            first -> {
              if (first.kind() != kind || !first.payload().equals(payload)) {
                return new Received.KeyReused(idempotencyKey);
              }
              return first.outcome() == null
                  ? new Received.Queued(node, first.toNodeEvent(), true)
                  : new Received.Answered(node.id(), first.outcome());
            });
  }
}
