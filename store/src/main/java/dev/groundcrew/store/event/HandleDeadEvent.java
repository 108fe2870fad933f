package dev.groundcrew.store.event;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a dead event: have it tried again, or discard it. */
@Component
public class HandleDeadEvent {

  private final NodeRepository nodes;
  private final EventRepository events;
  private final DeadEventRepository deadEvents;

  HandleDeadEvent(NodeRepository nodes, EventRepository events, DeadEventRepository deadEvents) {
    this.nodes = nodes;
    this.events = events;
    this.deadEvents = deadEvents;
  }

  /** What came of it. */
  public sealed interface Result {

    /**
     * Done.
     *
     * @param event as it is now
     */
    record Done(Node node, StoredEvent event) implements Result {}

    /** No event has this id. */
    record NotFound() implements Result {}

    /** The event is not dead. */
    record NotDead() implements Result {}

    /** The node's install has changed since. */
    record InstallChanged() implements Result {}
  }

  /** Queues it again, behind whatever has passed it. */
  @Transactional
  public Result retry(UUID eventId, @Nullable String userId) {
    return handle(eventId, EventKind.RETRY, userId);
  }

  /** Gives it the outcome discarded. */
  @Transactional
  public Result discard(UUID eventId, @Nullable String userId) {
    return handle(eventId, EventKind.DISCARD, userId);
  }

  private Result handle(UUID eventId, EventKind kind, @Nullable String userId) {
    Optional<UUID> nodeId = deadEvents.nodeOf(eventId);
    if (nodeId.isEmpty()) {
      return new Result.NotFound();
    }
    Node node = nodes.lock(nodeId.get());
    Optional<StoredEvent> found = events.byId(node.id(), eventId);
    if (found.isEmpty()) {
      return new Result.NotFound();
    }
    if (!found.get().dead()) {
      return new Result.NotDead();
    }
    if (kind == EventKind.RETRY) {
      if (deadEvents.installChanged(eventId)) {
        return new Result.InstallChanged();
      }
      deadEvents.requeue(eventId);
    } else {
      deadEvents.discard(
          eventId,
          new Outcome(
              Outcome.Result.DISCARDED,
              "Discarded",
              node.state(),
              node.state(),
              node.installAttempts(),
              null));
    }
    record(node, eventId, kind, userId);
    return new Result.Done(node, events.byId(node.id(), eventId).orElseThrow());
  }

  private void record(Node node, UUID eventId, EventKind kind, @Nullable String userId) {
    String message =
        "Event %s %s".formatted(eventId, kind == EventKind.RETRY ? "queued again" : "discarded");
    events.insertApplied(
        EventEntry.byAdmin(kind, node, Map.of("event_id", eventId), userId),
        Outcome.unchanged(node.state(), node.installAttempts(), message));
  }
}
