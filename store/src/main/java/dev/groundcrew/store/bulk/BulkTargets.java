package dev.groundcrew.store.bulk;

import dev.groundcrew.store.node.NodeFilter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Which nodes a bulk is for. */
public sealed interface BulkTargets {

  /** These, in this order, each once. */
  record Ids(List<UUID> ids) implements BulkTargets {
    public Ids {
      ids = List.copyOf(new LinkedHashSet<>(ids));
    }
  }

  /** Those that match when the bulk is accepted, in the order of their ids. */
  record Matching(NodeFilter filter) implements BulkTargets {}
}
