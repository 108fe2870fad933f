package dev.groundcrew.store.event;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.Outcome;
import java.util.UUID;

/** The store's answer to a request. */
public sealed interface Received {

  /**
   * Kept; the node's install workflow is to decide it.
   *
   * @param node as it was when the request was kept
   * @param ring whether the workflow is to be signalled; not if this is the answer to a repeated
   *     request, or if the workflow was signalled moments ago and has earlier events to apply
   * @param origin how the request relates to earlier ones
   */
  record Queued(Node node, NodeEvent event, boolean ring, Origin origin) implements Received {}

  /**
   * Applied or refused already.
   *
   * @param node as it is now
   */
  record Answered(Node node, UUID eventId, Outcome outcome, Origin origin) implements Received {}

  /** The Idempotency-Key was used before, with another request. Nothing was written. */
  record KeyReused(String idempotencyKey) implements Received {}

  /** The node is not at the revision that If-Match names. Nothing was written. */
  record StaleRevision(long expected, long present) implements Received {}

  /** How a request relates to earlier ones with the same Idempotency-Key. */
  enum Origin {
    /** There is none, or the request has no key. */
    NEW,
    /** There is one, in an earlier install of the node: the key was free again. */
    KEY_OF_EARLIER_INSTALL,
    /** This is the same request again. */
    REPEATED
  }
}
