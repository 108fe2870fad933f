package dev.groundcrew.store.event;

import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.Outcome;
import java.util.UUID;

/** What the store made of a request. */
public sealed interface Received {

  /**
   * Kept; the node's install workflow is to be signalled with it.
   *
   * @param repeated whether an earlier request with the same Idempotency-Key kept and signalled it
   */
  record Queued(NodeSnapshot node, NodeEvent event, boolean repeated) implements Received {}

  /** Done with. */
  record Answered(UUID nodeId, Outcome outcome) implements Received {}

  /** The Idempotency-Key was used before, with another request. Nothing was written. */
  record KeyReused(String idempotencyKey) implements Received {}

  /** Another writer changed the node in between. Nothing was written. */
  record Conflict(UUID nodeId) implements Received {}
}
