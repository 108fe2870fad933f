package dev.groundcrew.store.node;

import java.util.UUID;

/**
 * In which order a list shows nodes.
 *
 * @param descending the other way round, ids too
 */
public record NodeOrder(NodeSort sort, boolean descending) {

  /** In order of registration. */
  public static final NodeOrder BY_ID = new NodeOrder(NodeSort.ID, false);

  /**
   * Where in a list of this order a node stands.
   *
   * @param key what the list is ordered by, as {@link NodeSort#reads} takes it; empty if that is
   *     the id
   */
  public record Position(String key, UUID id) {}

  /** Where the node stands. */
  public Position of(Node node) {
    return new Position(sort.keyOf(node), node.id());
  }

  /** The order of nodes {@code n}. */
  String sql() {
    String direction = descending ? " desc" : "";
    return switch (sort) {
      case ID -> "order by n.id" + direction;
      // The index has the time to the ten minutes.
      case LAST_SEEN_AT ->
          "order by n.seen_slot%1$s, %2$s%1$s, n.id%1$s".formatted(direction, sort.expression());
      default -> "order by %2$s%1$s, n.id%1$s".formatted(direction, sort.expression());
    };
  }

  /**
   * Nodes {@code n} that stand behind the position of the parameters {@code key} and {@code id}.
   */
  String after() {
    String comparison = descending ? "<" : ">";
    return switch (sort) {
      case ID -> "n.id %s :id::uuid".formatted(comparison);
      case LAST_SEEN_AT ->
          "n.seen_slot %1$s= %2$s and (%3$s, n.id) %1$s (%4$s, :id::uuid)"
              .formatted(
                  comparison, NodeConditions.slot(":key"), sort.expression(), sort.parameter());
      default ->
          "(%2$s, n.id) %1$s (%3$s, :id::uuid)"
              .formatted(comparison, sort.expression(), sort.parameter());
    };
  }
}
