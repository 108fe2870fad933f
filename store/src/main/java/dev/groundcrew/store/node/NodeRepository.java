package dev.groundcrew.store.node;

import dev.groundcrew.store.NewId;
import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.workflows.node.MacAddress;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nodes, their facts and their tags. */
@Repository
public class NodeRepository {

  private final JdbcClient jdbc;

  NodeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The new node, in state discovered; empty if a node with this MAC address exists. */
  @Transactional
  public Optional<Node> register(NewNode node) {
    UUID id = NewId.next();
    int inserted =
        jdbc.sql(
                """
                with added as (
                  insert into nodes (id, mac_address, hostname, ip_address, workflow_id, vendor, model,
                                     serial_number, system_uuid, arch, boot_mode, group_id)
                  select :id, :mac::macaddr, :hostname, :ip::inet, :workflow, :vendor, :model,
                         :serial, :uuid, :arch, :boot, :group
                  where not exists (select from node_mac where mac_address = :mac::macaddr)
                  on conflict (mac_address) do nothing
                  returning id),
                tagged as (
                  insert into node_tags (node_id, tag) select id, unnest(:tags::text[]) from added)
                select count(*) from added
                """)
            .param("id", id)
            .param("mac", node.macAddress().value())
            .param("hostname", node.hostname())
            .param("ip", node.ipAddress())
            .param("workflow", node.workflowId())
            .param("vendor", node.vendor())
            .param("model", node.model())
            .param("serial", node.serialNumber())
            .param("uuid", node.systemUuid())
            .param("arch", node.arch())
            .param("boot", node.bootMode())
            .param("group", node.groupId())
            .param("tags", node.tags().toArray(String[]::new))
            .query(Integer.class)
            .single();
    return inserted == 0 ? Optional.empty() : byId(id);
  }

  /** The node with this id, if there is one. */
  public Optional<Node> byId(UUID nodeId) {
    return jdbc.sql("select " + NodeRow.COLUMNS + " from nodes n where n.id = :id")
        .param("id", nodeId)
        .query(NodeRow::read)
        .optional();
  }

  /** The node that has this MAC address, if there is one. */
  public Optional<Node> byMac(MacAddress mac) {
    return jdbc.sql(
            "select " + NodeRow.COLUMNS + " from nodes n where n.id = " + NodeConditions.WITH_MAC)
        .param("mac", mac.value())
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

  /**
   * The node with this id, locked until the transaction ends.
   *
   * @throws NodeNotFoundException if there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Node lock(UUID nodeId) {
    return jdbc.sql(
            "select " + NodeRow.COLUMNS + " from nodes n where n.id = :id for no key update of n")
        .param("id", nodeId)
        .query(NodeRow::read)
        .optional()
        .orElseThrow(() -> NodeNotFoundException.withId(nodeId));
  }

  /** The node with these fields set, or cleared where the value is null. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Node edit(UUID nodeId, Map<NodeField, @Nullable String> changes) {
    String assignments =
        changes.keySet().stream().map(NodeField::assignment).collect(Collectors.joining(", "));
    var statement =
        jdbc.sql(
                "update nodes n set "
                    + assignments
                    + ", revision = n.revision + 1, updated_at = clock_timestamp()"
                    + " where n.id = :id returning "
                    + NodeRow.COLUMNS)
            .param("id", nodeId);
    for (var change : new ArrayList<>(changes.entrySet())) {
      statement = statement.param(change.getKey().wireName(), change.getValue());
    }
    return statement.query(NodeRow::read).single();
  }
}
