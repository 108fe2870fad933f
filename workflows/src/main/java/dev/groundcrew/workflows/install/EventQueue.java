package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.NodeEvent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Events in the order they are to be applied, each once, however often it was delivered. Every
 * operation takes constant time for each event it is given.
 */
final class EventQueue {

  private final SequencedMap<UUID, NodeEvent> events = new LinkedHashMap<>();
  private final Set<UUID> applied = new HashSet<>();

  /**
   * Queues what was delivered, unless it is queued or was applied in this run.
   *
   * @param event null if it was sent by hand, without its payload: nothing is queued
   */
  void add(@Nullable NodeEvent event) {
    if (event != null && !applied.contains(event.id())) {
      events.putIfAbsent(event.id(), event);
    }
  }

  /**
   * Puts events that the database has as unapplied, oldest first, before all that are queued. The
   * database is right: an event that was set aside as dead and is retried comes here again.
   */
  void addFirst(List<NodeEvent> earlier) {
    for (NodeEvent event : earlier.reversed()) {
      applied.remove(event.id());
      events.putFirst(event.id(), event);
    }
  }

  /** The event to apply next; it stays queued until {@link #markApplied}. */
  @Nullable NodeEvent peek() {
    Map.Entry<UUID, NodeEvent> first = events.firstEntry();
    return first == null ? null : first.getValue();
  }

  void markApplied(NodeEvent event) {
    applied.add(event.id());
    events.remove(event.id());
  }

  /**
   * Drops the latest events, until at most {@code limit} are left.
   *
   * @param keep events that no row of the database holds; they stay, whatever the limit
   * @return whether any was dropped
   */
  boolean trim(int limit, Predicate<NodeEvent> keep) {
    int excess = events.size() - limit;
    if (excess <= 0) {
      return false;
    }
    boolean dropped = false;
    var latestFirst = events.reversed().values().iterator();
    while (excess > 0 && latestFirst.hasNext()) {
      if (!keep.test(latestFirst.next())) {
        latestFirst.remove();
        excess--;
        dropped = true;
      }
    }
    return dropped;
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  int size() {
    return events.size();
  }
}
