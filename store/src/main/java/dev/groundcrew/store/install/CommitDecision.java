package dev.groundcrew.store.install;

import dev.groundcrew.store.event.FindEvents;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.workflows.install.CommitRequest;
import dev.groundcrew.workflows.install.CommitResult;
import dev.groundcrew.workflows.install.InstallSettings;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an install workflow's decision true, if the world is still as the workflow believed: the
 * node at the same version, the limits the same, no earlier event waiting.
 */
@Component
public class CommitDecision {

  private final LockNode lockNode;
  private final FindEvents events;
  private final ApplyDecision applyDecision;

  CommitDecision(LockNode lockNode, FindEvents events, ApplyDecision applyDecision) {
    this.lockNode = lockNode;
    this.events = events;
    this.applyDecision = applyDecision;
  }

  /**
   * Commits, or says why not.
   *
   * @throws dev.groundcrew.store.NodeNotFoundException if there is no such node
   */
  @Transactional
  public CommitResult commit(CommitRequest request, InstallSettings settings) {
    NodeSnapshot node = lockNode.lock(request.nodeId());
    UUID eventId = request.event().id();
    List<NodeEvent> earlier = new ArrayList<>();
    for (StoredEvent stored : events.unappliedAnd(request.nodeId(), eventId)) {
      if (!stored.id().equals(eventId)) {
        earlier.add(stored.toNodeEvent());
      } else if (stored.appliedAt() != null) {
        return new CommitResult.AlreadyApplied(node, settings);
      } else {
        break;
      }
    }
    if (!earlier.isEmpty()
        || node.version() != request.expectedVersion()
        || (request.expectedLimits() != null
            && !request.expectedLimits().equals(settings.limits()))) {
      return new CommitResult.Stale(node, settings, earlier);
    }
    applyDecision.apply(node, request.event(), request.decision());
    return new CommitResult.Committed(lockNode.read(node.id()), settings);
  }
}
