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

  FindNodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
    return matching(
            "select " + NodeRow.COLUMNS, filter, "order by n.id limit :limit offset :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query(NodeRow::read)
        .list();
  }

  /** How many nodes match. */
  public long count(Filter filter) {
    return matching("select count(*)", filter, "").query(Long.class).single();
  }

  private JdbcClient.StatementSpec matching(String select, Filter filter, String order) {
    StringBuilder where = new StringBuilder(" from nodes n where true ");
    if (filter.state() != null) {
      where.append(" and n.state = :state ");
    }
    if (filter.groupId() != null) {
      where.append(" and n.group_id = :group ");
    }
    if (filter.tag() != null) {
      where.append(" and n.id in (select t.node_id from node_tags t where t.tag = :tag) ");
    }
    JdbcClient.StatementSpec statement = jdbc.sql(select + where + order);
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
