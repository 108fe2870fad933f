package dev.groundcrew.store.install;

import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a node as decisions are made on it, with or without locking its row. */
@Repository
public class LockNode {

  private static final String SELECT =
      """
      select n.id, n.mac_address::text as mac_address, n.hostname, n.state, n.version,
             n.install_attempts, n.last_install_error,
             extract(epoch from clock_timestamp() - greatest(
               n.state_changed_at,
               n.last_seen_at,
               (select max(e.applied_at) from node_event e
                where e.node_id = n.id and e.kind = 'stall'))) as silent_seconds
      from nodes n
      """;

  private final JdbcClient jdbc;

  LockNode(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The node, not locked.
   *
   * @throws NodeNotFoundException if there is none
   */
  public NodeSnapshot read(UUID nodeId) {
    return jdbc.sql(SELECT + "where n.id = :id")
        .param("id", nodeId)
        .query(LockNode::snapshot)
        .optional()
        .orElseThrow(() -> NodeNotFoundException.withId(nodeId));
  }

  /**
   * The node, locked until the transaction ends.
   *
   * @throws NodeNotFoundException if there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public NodeSnapshot lock(UUID nodeId) {
    return jdbc.sql(SELECT + "where n.id = :id for no key update of n")
        .param("id", nodeId)
        .query(LockNode::snapshot)
        .optional()
        .orElseThrow(() -> NodeNotFoundException.withId(nodeId));
  }

  /** The node with this MAC address, locked until the transaction ends; empty if there is none. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<NodeSnapshot> lock(MacAddress mac) {
    return jdbc.sql(SELECT + "where n.mac_address = :mac::macaddr for no key update of n")
        .param("mac", mac.value())
        .query(LockNode::snapshot)
        .optional();
  }

  private static NodeSnapshot snapshot(ResultSet row, int number) throws SQLException {
    return new NodeSnapshot(
        row.getObject("id", UUID.class),
        new MacAddress(row.getString("mac_address")),
        row.getString("hostname"),
        NodeState.parse(row.getString("state")),
        row.getLong("version"),
        row.getInt("install_attempts"),
        row.getString("last_install_error"),
        Duration.ofMillis(Math.round(row.getDouble("silent_seconds") * 1000)));
  }
}
