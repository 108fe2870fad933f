package dev.groundcrew.store.transition;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.IdempotencyKeys;
import dev.groundcrew.store.event.IdempotencyKeys.LookUp;
import dev.groundcrew.store.event.LogKeptEvent;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.install.ApplyDecision;
import dev.groundcrew.store.install.RingRepository;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.Decision;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.StateMachine;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Takes in an admin's request for another state. Outside the install states it is decided and done
 * here; where the install workflow owns the state, or is to own it, it is kept for the workflow.
 */
@Component
public class RequestTransition {

  private final NodeRepository nodes;
  private final EventRepository events;
  private final IdempotencyKeys keys;
  private final RingRepository rings;
  private final ApplyDecision applyDecision;

  RequestTransition(
      NodeRepository nodes,
      EventRepository events,
      IdempotencyKeys keys,
      RingRepository rings,
      ApplyDecision applyDecision) {
    this.nodes = nodes;
    this.events = events;
    this.keys = keys;
    this.rings = rings;
    this.applyDecision = applyDecision;
  }

  /**
   * Takes it in.
   *
   * @throws dev.groundcrew.store.NodeNotFoundException if there is no such node
   */
  @Transactional
  public Received request(UUID nodeId, TransitionCommand command, @Nullable String idempotencyKey) {
    Node node = nodes.lock(nodeId);
    JsonNode payload = Json.tree(command);
    NodeEvent event = command.toEvent(NewId.next());
    LogFields.node(nodeId, node.installId());
    EventKind kind = EventKind.of(event);
    LookUp lookUp =
        keys.find(
            node, idempotencyKey, first -> first.kind() == kind && first.payload().equals(payload));
    return switch (lookUp) {
      case LookUp.Known known -> known.answer();
      case LookUp.New isNew -> {
        Long expected = command.expectedRevision();
        if (expected != null && expected != node.revision()) {
          yield new Received.StaleRevision(expected, node.revision());
        }
        EventEntry entry =
            new EventEntry(
                event.id(),
                nodeId,
                kind,
                TriggeredBy.ADMIN,
                payload,
                idempotencyKey,
                node.installId(),
                command.userId());
        yield decideOrKeep(node, event, entry, isNew.origin());
      }
    };
  }

  private Received decideOrKeep(
      Node node, NodeEvent event, EventEntry entry, Received.Origin origin) {
    // Only leaving install_failed is subject to limits, and that the workflow decides.
    Decision decision = StateMachine.decide(node.snapshot(), event, InstallLimits.DEFAULT);
    boolean beginsAnInstall =
        decision instanceof Decision.Transition transition && transition.to() == NodeState.PENDING;
    if (node.state().isInstallState() || beginsAnInstall || events.anyUnapplied(node.id())) {
      EventEntry kept = asksForPending(event) ? entry.in(NewId.next()) : entry;
      boolean ring = !events.insert(kept) || rings.mayRing(node.id());
      return new Received.Queued(node, event, ring, origin);
    }
    var written = applyDecision.apply(node.snapshot(), entry, node.installId(), null, decision);
    LogKeptEvent.applied(entry, written.outcome());
    return new Received.Answered(nodes.get(node.id()), entry.id(), written.outcome(), origin);
  }

  /** The request that makes a node pending belongs to the install that it begins. */
  private static boolean asksForPending(NodeEvent event) {
    return event instanceof NodeEvent.TransitionRequest request
        && request.target() == NodeState.PENDING;
  }
}
