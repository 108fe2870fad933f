package dev.groundcrew.store.node;

import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.workflows.node.NodeState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads nodes. */
@Repository
public class FindNodes {

  private final JdbcClient jdbc;
  private final CountNodes countNodes;

  FindNodes(JdbcClient jdbc, CountNodes countNodes) {
    this.jdbc = jdbc;
    this.countNodes = countNodes;
  }

  /**
   * Which nodes a list shows; null matches all.
   *
   * @param tag in lower case
   */
  public record Filter(@Nullable NodeState state, @Nullable String groupId, @Nullable String tag) {}

  /** The node with this id, if there is one. */
  public Optional<Node> byId(UUID nodeId) {
    return jdbc.sql("select " + NodeRow.COLUMNS + " from nodes n where n.id = :id")
        .param("id", nodeId)
        .query(NodeRow::read)
        .optional();
  }

  /**
   * The node with this id.
   *
   * @throws NodeNotFoundException if there is none
   */
  public Node get(UUID nodeId) {
    return byId(nodeId).orElseThrow(() -> NodeNotFoundException.withId(nodeId));
  }

  /** The matching nodes in the order they were registered, from {@code offset}. */
  public List<Node> list(Filter filter, int limit, long offset) {
    // Nodes before the offset are stepped over in the index, not read.
    return matching(
            "select " + NodeRow.COLUMNS + " from nodes n where n.id in (select n.id",
            filter,
            "order by n.id limit :limit offset :offset) order by n.id")
        .param("limit", limit)
        .param("offset", offset)
        .query(NodeRow::read)
        .list();
  }

  /** How many nodes match. */
  public long count(Filter filter) {
    String tag = filter.tag();
    if (filter.groupId() == null && tag == null) {
      return countNodes.in(filter.state());
    }
    if (filter.groupId() == null && filter.state() == null && tag != null) {
      return countNodes.tagged(tag);
    }
    return matching("select count(*)", filter, "").query(Long.class).single();
  }

  private JdbcClient.StatementSpec matching(String select, Filter filter, String order) {
    StringBuilder from = new StringBuilder(" from nodes n ");
    if (filter.tag() != null) {
      from.append("join node_tags t on t.node_id = n.id and t.tag = :tag ");
    }
    from.append("where true ");
    if (filter.state() != null) {
      from.append("and n.state = :state ");
    }
    if (filter.groupId() != null) {
      from.append("and n.group_id = :group ");
    }
    JdbcClient.StatementSpec statement = jdbc.sql(select + from + order);
    if (filter.state() != null) {
      statement = statement.param("state", filter.state().wireName());
    }
    if (filter.groupId() != null) {
      statement = statement.param("group", filter.groupId());
    }
    if (filter.tag() != null) {
      statement = statement.param("tag", filter.tag());
    }
    return statement;
  }
}
