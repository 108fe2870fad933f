package dev.groundcrew.store.node;

import dev.groundcrew.store.NewId;
import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
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

  private static final String WITH_MAC =
      "(select m.node_id from node_mac m where m.mac_address = :mac::macaddr) ";

  private final JdbcClient jdbc;
  private final NodeCountRepository counts;

  NodeRepository(JdbcClient jdbc, NodeCountRepository counts) {
    this.jdbc = jdbc;
    this.counts = counts;
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
    return jdbc.sql("select " + NodeRow.COLUMNS + " from nodes n where n.id = " + WITH_MAC)
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

  /** The matching nodes in the order they were registered, from {@code offset}. */
  public List<Node> list(NodeFilter filter, int limit, long offset) {
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
  public long count(NodeFilter filter) {
    if (filter.onlyByState()) {
      return counts.in(filter.states());
    }
    String tag = filter.tag();
    if (filter.onlyByTag() && tag != null) {
      return counts.tagged(tag);
    }
    return matching("select count(*)", filter, "").query(Long.class).single();
  }

  private JdbcClient.StatementSpec matching(String select, NodeFilter filter, String order) {
    StringBuilder from = new StringBuilder(" from nodes n ");
    if (filter.tag() != null) {
      from.append("join node_tags t on t.node_id = n.id and t.tag = :tag ");
    }
    from.append("where true ");
    if (filter.states().size() == 1) {
      from.append("and n.state = :state ");
    } else if (!filter.states().isEmpty()) {
      from.append("and n.state = any(:states) ");
    }
    if (filter.groupId() != null) {
      from.append("and n.group_id = :group ");
    }
    if (filter.macAddress() != null) {
      from.append("and n.id = ").append(WITH_MAC);
    }
    if (filter.hostname() != null) {
      from.append("and n.hostname = :hostname ");
    }
    if (filter.serialNumber() != null) {
      from.append("and n.serial_number = :serial ");
    }
    if (filter.changedSince() != null) {
      from.append("and greatest(n.updated_at, n.last_seen_at) >= :since ");
    }
    List<String> states = filter.states().stream().map(NodeState::wireName).sorted().toList();
    return jdbc.sql(select + from + order)
        .param("state", states.isEmpty() ? null : states.getFirst())
        .param("states", states.toArray(String[]::new))
        .param("group", filter.groupId())
        .param("tag", filter.tag())
        .param("mac", filter.macAddress() == null ? null : filter.macAddress().value())
        .param("hostname", filter.hostname())
        .param("serial", filter.serialNumber())
        .param(
            "since", filter.changedSince() == null ? null : Timestamp.from(filter.changedSince()));
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
