package dev.groundcrew.store.fleet;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeConditions;
import dev.groundcrew.store.node.NodeRow;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nodes that somebody should look at. */
@Repository
public class AttentionRepository {

  private final JdbcClient jdbc;

  AttentionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nodes whose install was given up, the latest first. */
  public List<Node> failed(int limit) {
    return jdbc.sql(
            "select "
                + NodeRow.COLUMNS
                + """
                 from nodes n
                where n.state = 'install_failed'
                order by n.state_changed_at desc, n.id desc
                limit :limit
                """)
        .param("limit", limit)
        .query(NodeRow::read)
        .list();
  }

  /**
   * Nodes that are pending or installing and have given no sign of life (a change of state, a
   * report, a counted failure) for more than half of the silence that ends an attempt, the longest
   * silent first. Where silence is allowed for ever, no node is among them.
   */
  public List<Node> silent(int limit) {
    return jdbc.sql(
            "select "
                + NodeRow.COLUMNS
                + """
                 from nodes n
                cross join lateral (
                  select greatest(n.state_changed_at, n.last_seen_at, n.last_failure_at) as since) s
                where n.state in ('pending', 'installing')
                  and %s
                order by s.since, n.id
                limit :limit
                """
                    .formatted(NodeConditions.SILENT))
        .param("limit", limit)
        .query(NodeRow::read)
        .list();
  }
}
