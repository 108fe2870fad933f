package dev.groundcrew.store.bulk;

import dev.groundcrew.workflows.node.MacAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shows a bulk's nodes: what became of them, and which have not begun. */
@Repository
public class BulkNodeRepository {

  private final JdbcClient jdbc;

  BulkNodeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The bulk's nodes, in order.
   *
   * @param results with any of these; all if empty
   * @param after those behind this position; 0 for the beginning
   */
  public List<BulkNode> page(UUID bulkId, Set<BulkResult> results, int after, int limit) {
    return jdbc.sql(
            """
            select position, node_id, mac_address::text as mac_address, hostname, result, event_id,
                   code, message, finished_at
            from bulk_node
            where bulk_id = :bulk and position > :after
              and (:all or result = any(:results))
            order by position
            limit :limit
            """)
        .param("bulk", bulkId)
        .param("after", after)
        .param("all", results.isEmpty())
        .param("results", results.stream().map(BulkResult::wireName).toArray(String[]::new))
        .param("limit", limit)
        .query(BulkNodeRepository::read)
        .list();
  }

  private static BulkNode read(ResultSet row, int number) throws SQLException {
    String mac = row.getString("mac_address");
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new BulkNode(
        row.getInt("position"),
        row.getObject("node_id", UUID.class),
        mac == null ? null : new MacAddress(mac),
        row.getString("hostname"),
        BulkResult.parse(row.getString("result")),
        row.getObject("event_id", UUID.class),
        row.getString("code"),
        row.getString("message"),
        finished == null ? null : finished.toInstant());
  }

  /** How many pending nodes have not begun, and of how many the outcome is waited for. */
  public record Pending(int waiting, int awaited) {}

  /** Counts those of the bulk. */
  public Pending pending(UUID bulkId) {
    return jdbc.sql(
            """
            select count(*) filter (where event_id is null) as waiting, count(event_id) as awaited
            from bulk_node where bulk_id = :bulk and result = 'pending'
            """)
        .param("bulk", bulkId)
        .query((row, number) -> new Pending(row.getInt("waiting"), row.getInt("awaited")))
        .single();
  }

  /** Nodes to begin with: those that failed before come last. */
  public List<UUID> waiting(UUID bulkId, int limit) {
    return jdbc.sql(
            """
            select node_id from bulk_node
            where bulk_id = :bulk and result = 'pending' and event_id is null
            order by looks, position
            limit :limit
            """)
        .param("bulk", bulkId)
        .param("limit", limit)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }
}
