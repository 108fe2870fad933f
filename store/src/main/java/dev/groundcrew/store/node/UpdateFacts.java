package dev.groundcrew.store.node;

import dev.groundcrew.workflows.node.MacAddress;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores facts that were given; never touches state, attempts, error or version. */
@Repository
public class UpdateFacts {

  private static final String SET_FACTS =
      """
      hostname = coalesce(:hostname, n.hostname),
      ip_address = coalesce(:ip::inet, n.ip_address),
      workflow_id = coalesce(:workflow, n.workflow_id),
      group_id = coalesce(:group, n.group_id),
      vendor = coalesce(:vendor, n.vendor),
      model = coalesce(:model, n.model),
      serial_number = coalesce(:serial, n.serial_number),
      system_uuid = coalesce(:uuid, n.system_uuid),
      updated_at = clock_timestamp()
      """;

  private final JdbcClient jdbc;

  UpdateFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The node with the facts an admin gave; empty if there is no such node. */
  public Optional<Node> update(UUID nodeId, NodeFacts facts) {
    return given(
            "update nodes n set " + SET_FACTS + " where n.id = :id returning " + NodeRow.COLUMNS,
            facts)
        .param("id", nodeId)
        .query(NodeRow::read)
        .optional();
  }

  /**
   * The node with the facts its installer gave, seen now; empty if there is no such node.
   *
   * @param progress percent; null leaves it as it is
   */
  public Optional<Node> report(MacAddress mac, NodeFacts facts, @Nullable Integer progress) {
    return given(
            "update nodes n set "
                + SET_FACTS
                + ", install_progress = coalesce(:progress, n.install_progress)"
                + ", last_seen_at = clock_timestamp()"
                + " where n.mac_address = :mac::macaddr returning "
                + NodeRow.COLUMNS,
            facts)
        .param("progress", progress)
        .param("mac", mac.value())
        .query(NodeRow::read)
        .optional();
  }

  private JdbcClient.StatementSpec given(String sql, NodeFacts facts) {
    return jdbc.sql(sql)
        .param("hostname", facts.hostname())
        .param("ip", facts.ipAddress())
        .param("workflow", facts.workflowId())
        .param("group", facts.groupId())
        .param("vendor", facts.vendor())
        .param("model", facts.model())
        .param("serial", facts.serialNumber())
        .param("uuid", facts.systemUuid());
  }
}
