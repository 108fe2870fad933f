package dev.groundcrew.store.node;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * In which order a list shows nodes.
 *
 * @param descending the other way round, ids too
 */
public record NodeOrder(NodeSort sort, boolean descending) {

  private static final String DOWN = "-";

  /** In order of registration. */
  public static final NodeOrder BY_ID = new NodeOrder(NodeSort.ID, false);

  /**
   * Where in a list of this order a node stands.
   *
   * @param key what the list is ordered by, as {@link NodeSort#reads} takes it; empty if that is
   *     the id
   */
  public record Position(String key, UUID id) {}

  /** The order of this name, as {@link #wireName} gives it. */
  public static Optional<NodeOrder> parse(String name) {
    boolean descending = name.startsWith(DOWN);
    String sort = descending ? name.substring(DOWN.length()) : name;
    return Arrays.stream(NodeSort.values())
        .filter(each -> each.wireName().equals(sort))
        .findFirst()
        .map(each -> new NodeOrder(each, descending));
  }

  /** As callers name it: what the list is sorted by, behind a {@code -} if it is descending. */
  public String wireName() {
    return (descending ? DOWN : "") + sort.wireName();
  }

  /** The other way round. */
  public NodeOrder reversed() {
    return new NodeOrder(sort, !descending);
  }

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
