package dev.groundcrew.store.node;

import dev.groundcrew.store.NewId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Makes a node known. */
@Repository
public class RegisterNode {

  private final JdbcClient jdbc;
  private final TagNode tagNode;
  private final FindNodes nodes;

  RegisterNode(JdbcClient jdbc, TagNode tagNode, FindNodes nodes) {
    this.jdbc = jdbc;
    this.tagNode = tagNode;
    this.nodes = nodes;
  }

  /** The new node, in state discovered; empty if a node with this MAC address exists. */
  @Transactional
  public Optional<Node> register(NewNode node) {
    UUID id = NewId.next();
    int inserted =
        jdbc.sql(
                """
                insert into nodes (id, mac_address, hostname, ip_address, workflow_id, vendor, model,
                                   serial_number, system_uuid, arch, boot_mode, group_id)
                values (:id, :mac::macaddr, :hostname, :ip::inet, :workflow, :vendor, :model,
                        :serial, :uuid, :arch, :boot, :group)
                on conflict (mac_address) do nothing
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
            .update();
    if (inserted == 0) {
      return Optional.empty();
    }
    node.tags().forEach(tag -> tagNode.add(id, tag));
    return nodes.byId(id);
  }
}
