package dev.groundcrew.api.page;

import dev.groundcrew.store.node.Node;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What changed of the nodes that a browser shows.
 *
 * @param shown those that still exist
 * @param changed those of them that look different now
 * @param purged the ids of those that exist no more
 */
record NodeChanges(List<NodeLine> shown, List<NodeLine> changed, List<String> purged) {

  static final String BETWEEN = ".";

  /** A {@link NodeLine#mark}. */
  static final String MARK = NodesView.ID + "\\.[0-9a-f]{1,8}";

  static final String MARK_MESSAGE = "must be a mark of this page";

  /** The nodes of these marks. */
  static List<UUID> nodes(List<String> marks) {
    return marks.stream().map(mark -> UUID.fromString(id(mark))).toList();
  }

  /**
   * Compares.
   *
   * @param marks of what is shown
   * @param found their nodes, in any order
   */
  static NodeChanges of(List<String> marks, List<Node> found) {
    Set<String> seen = Set.copyOf(marks);
    List<NodeLine> shown = found.stream().map(NodeLine::of).toList();
    Set<String> existing = shown.stream().map(NodeLine::id).collect(Collectors.toSet());
    return new NodeChanges(
        shown,
        shown.stream().filter(line -> !seen.contains(line.mark())).toList(),
        marks.stream()
            .map(NodeChanges::id)
            .filter(id -> !existing.contains(id))
            .distinct()
            .toList());
  }

  boolean none() {
    return changed.isEmpty() && purged.isEmpty();
  }

  private static String id(String mark) {
    return mark.substring(0, mark.indexOf(BETWEEN));
  }
}
