package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.NodeEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events in the order they are to be applied, each once, however often it was delivered. */
final class EventQueue {

  private final Deque<NodeEvent> events = new ArrayDeque<>();
  private final Set<UUID> applied = new HashSet<>();

  void add(NodeEvent event) {
    if (isNew(event)) {
      events.addLast(event);
    }
  }

  /** Puts events, oldest first, before all that are queued. */
  void addFirst(List<NodeEvent> earlier) {
    for (NodeEvent event : earlier.reversed()) {
      events.removeIf(queued -> queued.id().equals(event.id()));
      if (!applied.contains(event.id())) {
        events.addFirst(event);
      }
    }
  }

  /** The event to apply next; it stays queued until {@link #markApplied}. */
  @Nullable NodeEvent peek() {
    return events.peekFirst();
  }

  void markApplied(NodeEvent event) {
    applied.add(event.id());
    events.removeIf(queued -> queued.id().equals(event.id()));
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  int size() {
    return events.size();
  }

  private boolean isNew(NodeEvent event) {
    return !applied.contains(event.id())
        && events.stream().noneMatch(queued -> queued.id().equals(event.id()));
  }
}
