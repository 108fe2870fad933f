package dev.groundcrew.store.transition;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.FindEvents;
import dev.groundcrew.store.event.FindRepeated;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.event.RecordEvent;
import dev.groundcrew.store.install.ApplyDecision;
import dev.groundcrew.store.install.LockNode;
import dev.groundcrew.workflows.node.Decide;
import dev.groundcrew.workflows.node.Decision;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeEvent.TransitionRequest;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.util.Optional;
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

  private final LockNode lockNode;
  private final FindRepeated findRepeated;
  private final FindEvents events;
  private final RecordEvent recordEvent;
  private final ApplyDecision applyDecision;

  RequestTransition(
      LockNode lockNode,
      FindRepeated findRepeated,
      FindEvents events,
      RecordEvent recordEvent,
      ApplyDecision applyDecision) {
    this.lockNode = lockNode;
    this.findRepeated = findRepeated;
    this.events = events;
    this.recordEvent = recordEvent;
    this.applyDecision = applyDecision;
  }

  /**
   * Takes it in. A request that met the node at another version than it found it is a conflict: two
   * writers can't both win.
   *
   * @throws dev.groundcrew.store.NodeNotFoundException if there is no such node
   */
  @Transactional
  public Received request(UUID nodeId, TransitionCommand command, @Nullable String idempotencyKey) {
    NodeSnapshot found = lockNode.read(nodeId);
    NodeSnapshot node = lockNode.lock(nodeId);
    JsonNode payload = Json.tree(command);
    Optional<Received> repeated =
        findRepeated.find(node, EventKind.TRANSITION, payload, idempotencyKey);
    if (repeated.isPresent()) {
      return repeated.get();
    }
    TransitionRequest event = command.toEvent(NewId.next());
    // Only leaving install_failed is subject to limits, and that the workflow decides.
    Decision decision = Decide.decide(node, event, InstallLimits.DEFAULT);
    boolean workflowDecides =
        node.state().isInstallState()
            || events.anyUnapplied(nodeId)
            || (decision instanceof Decision.Transition to && to.to() == NodeState.PENDING);
    if (!workflowDecides && node.version() != found.version()) {
      return new Received.Conflict(nodeId);
    }
    recordEvent.received(
        event.id(), nodeId, EventKind.TRANSITION, TriggeredBy.ADMIN, payload, idempotencyKey);
    return workflowDecides
        ? new Received.Queued(node, event, false)
        : new Received.Answered(nodeId, applyDecision.apply(node, event, decision));
  }
}
