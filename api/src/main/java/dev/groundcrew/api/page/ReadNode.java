package dev.groundcrew.api.page;

import dev.groundcrew.store.event.EventPosition;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.event.TimelineRepository;
import dev.groundcrew.store.event.TimelineRepository.Filter;
import dev.groundcrew.store.history.HistoryRepository;
import dev.groundcrew.store.history.InstallHistoryRepository;
import dev.groundcrew.store.install.InstallClockRepository;
import dev.groundcrew.store.node.Node;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a node's page shows. */
@Component
class ReadNode {

  static final int EVENTS = 25;
  private static final int INSTALLS = 5;
  private static final int TRANSITIONS = 25;
  private static final Filter ALL = new Filter(Set.of(), null, null);

  private final InstallClockRepository clocks;
  private final TimelineRepository timeline;
  private final InstallHistoryRepository installs;
  private final HistoryRepository history;

  ReadNode(
      InstallClockRepository clocks,
      TimelineRepository timeline,
      InstallHistoryRepository installs,
      HistoryRepository history) {
    this.clocks = clocks;
    this.timeline = timeline;
    this.installs = installs;
    this.history = history;
  }

  NodeView view(Node node) {
    return NodeView.of(node, clocks.of(node.id()));
  }

  NodeActivity activity(UUID nodeId) {
    List<StoredEvent> events = events(nodeId, null, EVENTS + 1);
    return new NodeActivity(
        events.stream().limit(EVENTS).map(EventLine::of).toList(),
        events.size() > EVENTS,
        installs.page(nodeId, null, INSTALLS).stream()
            .map(listed -> InstallLine.of(listed.install()))
            .toList(),
        history.page(nodeId, TRANSITIONS, 0).stream().map(HistoryLine::of).toList());
  }

  List<StoredEvent> events(UUID nodeId, @Nullable EventPosition after, int limit) {
    return timeline.page(nodeId, ALL, after, limit);
  }
}
