package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import io.temporal.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What operators send by hand, from the Temporal UI: it comes without an id, and no row of the
 * database holds it. A reset of the workflow delivers it again, and then it must have the same id,
 * to be applied once: the id of the run, counted up.
 */
final class HandSent {

  /** More force-retries than this, waiting at once, say nothing new. */
  static final int MOST_FORCE_RETRIES = 100;

  private final Map<UUID, NodeEvent.TransitionRequest> waiting = new LinkedHashMap<>();
  private int forceRetries;

  /** A force-retry sent by hand, with its id. */
  NodeEvent.TransitionRequest forceRetry() {
    forceRetries++;
    var request =
        new NodeEvent.TransitionRequest(
            idOf(forceRetries), NodeState.PENDING, true, null, null, null);
    waiting.put(request.id(), request);
    return request;
  }

  boolean isFull() {
    return waiting.size() >= MOST_FORCE_RETRIES;
  }

  /** Takes over what the previous run did not apply. */
  void takeOver(List<NodeEvent.TransitionRequest> carried) {
    carried.forEach(request -> waiting.put(request.id(), request));
  }

  void markApplied(NodeEvent event) {
    waiting.remove(event.id());
  }

  /** Those not yet applied, in the order they came. */
  List<NodeEvent.TransitionRequest> waiting() {
    return List.copyOf(waiting.values());
  }

  /** Whether no row of the database holds the event. */
  boolean holdsOnly(NodeEvent event) {
    return waiting.containsKey(event.id()) || event instanceof NodeEvent.Cancellation;
  }

  UUID idOfCancellation() {
    return idOf(0);
  }

  private static UUID idOf(int number) {
    int version = Workflow.getVersion("ids-outlive-a-reset", Workflow.DEFAULT_VERSION, 1);
    if (version == Workflow.DEFAULT_VERSION) {
      return Workflow.randomUUID();
    }
    // The only id of a run that a reset leaves unchanged.
    UUID run = UUID.fromString(Workflow.getInfo().getOriginalExecutionRunId());
    return new UUID(run.getMostSignificantBits(), run.getLeastSignificantBits() + number);
  }
}
