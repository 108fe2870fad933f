package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.http.Groundcrew;
import dev.groundcrew.simulator.http.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads all events of a node, page by page. */
final class ReadEvents {

  private static final int PAGE = 100;

  private final Groundcrew groundcrew;

  ReadEvents(Groundcrew groundcrew) {
    this.groundcrew = groundcrew;
  }

  private record PageFields(List<ObservedEvent> data, @Nullable String next) {}

  /** All events, oldest first. A cursor that is answered twice ends the reading. */
  List<ObservedEvent> read(String nodeId) {
    List<ObservedEvent> events = new ArrayList<>();
    Set<String> cursors = new HashSet<>();
    String cursor = null;
    do {
      PageFields page = Json.read(groundcrew.events(nodeId, PAGE, cursor), PageFields.class);
      events.addAll(page.data());
      cursor = page.next();
    } while (cursor != null && cursors.add(cursor));
    return List.copyOf(events.reversed());
  }
}
