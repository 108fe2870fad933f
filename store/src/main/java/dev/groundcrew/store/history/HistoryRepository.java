package dev.groundcrew.store.history;

import dev.groundcrew.store.Json;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit log. Its rows are written by the statement that changes the node. */
@Repository
public class HistoryRepository {

  private final JdbcClient jdbc;

  HistoryRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The node's transitions, newest first. */
  public List<HistoryEntry> page(UUID nodeId, int limit, long offset) {
    return jdbc.sql(
            """
            select id, from_state, to_state, triggered_by, user_id, comment, metadata, created_at
            from node_state_log
            where node_id = :node
            order by created_at desc, id desc
            limit :limit offset :offset
            """)
        .param("node", nodeId)
        .param("limit", limit)
        .param("offset", offset)
        .query(HistoryRepository::read)
        .list();
  }

  /** How many transitions the node has made. */
  public long count(UUID nodeId) {
    return jdbc.sql("select count(*) from node_state_log where node_id = :node")
        .param("node", nodeId)
        .query(Long.class)
        .single();
  }

  private static HistoryEntry read(ResultSet row, int number) throws SQLException {
    String metadata = row.getString("metadata");
    return new HistoryEntry(
        row.getObject("id", UUID.class),
        NodeState.parse(row.getString("from_state")),
        NodeState.parse(row.getString("to_state")),
        TriggeredBy.parse(row.getString("triggered_by")),
        row.getString("user_id"),
        row.getString("comment"),
        metadata == null ? null : Json.readTree(metadata),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
