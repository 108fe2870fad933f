package dev.groundcrew.store.report;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRow;
import dev.groundcrew.workflows.node.NodeState;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts and the progress of a node, as its installer reports them. */
@Repository
class FactRepository {

  private static final String BY_MAC =
      """
      n.id = (select m.node_id from node_mac m where m.mac_address = :mac::macaddr)
        and (:node::uuid is null or n.id = :node::uuid)
      """;

  /** Of a report that names no MAC address: the node that the token is of, or none. */
  private static final String BY_TOKEN = "n.id = :node::uuid";

  private final JdbcClient jdbc;

  FactRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The node with what its installer said, seen now and locked until the transaction ends; empty if
   * there is no such node, or the proof is not one of it. Progress is kept only while an install is
   * pending or under way; it never falls, and begins anew with {@code started}.
   *
   * @param proof null where the MAC address is enough
   */
  Optional<Node> store(InstallerReport report, @Nullable Proof proof) {
    return jdbc.sql(
            """
            update nodes n
            set hostname = coalesce(:hostname, n.hostname),
                ip_address = coalesce(:ip::inet, n.ip_address),
                vendor = coalesce(:vendor, n.vendor),
                model = coalesce(:model, n.model),
                serial_number = coalesce(:serial, n.serial_number),
                system_uuid = coalesce(:uuid, n.system_uuid),
                install_progress = case
                  when n.state not in ('pending', 'installing') then n.install_progress
                  when :started then :progress::integer
                  else greatest(n.install_progress, :progress::integer) end,
                attempt_reported = n.attempt_reported or n.state = 'installing' and :about_install,
                updated_at = clock_timestamp(),
                last_seen_at = clock_timestamp()
            where %s
              and (:install::uuid is null or n.install_id = :install::uuid and n.state <> 'retired')
              and (:version::integer is null or n.report_token_version = :version::integer)
            returning
            """
                    .formatted(report.macAddress() == null ? BY_TOKEN : BY_MAC)
                + NodeRow.COLUMNS)
        .param("hostname", report.hostname())
        .param("ip", report.ipAddress())
        .param("vendor", report.vendor())
        .param("model", report.model())
        .param("serial", report.serialNumber())
        .param("uuid", report.systemUuid())
        .param("started", report.hasStarted())
        .param("progress", report.installationProgress())
        .param("about_install", report.isAboutInstall())
        .param("mac", report.macAddress() == null ? null : report.macAddress().value())
        .param("node", proof == null ? null : proof.nodeId())
        .param("install", installOf(proof))
        .param("version", proof instanceof Proof.OfNode token ? token.version() : null)
        .query(NodeRow::read)
        .optional();
  }

  /**
   * The state that the first boot of the node's installed system leads to; empty if its profile
   * leaves it installed, or it was installed without a profile.
   */
  Optional<NodeState> stateAfterFirstBoot(UUID nodeId) {
    return jdbc.sql(
            """
            select v.next
            from nodes n
            join profile_version v
              on v.profile_id = n.install_profile and v.version = n.install_profile_version
            where n.id = :id
            """)
        .param("id", nodeId)
        .query(String.class)
        .optional()
        .map(NodeState::parse)
        .filter(state -> state != NodeState.INSTALLED);
  }

  private static @Nullable UUID installOf(@Nullable Proof proof) {
    return proof instanceof Proof.OfInstall token ? token.installId() : null;
  }
}
