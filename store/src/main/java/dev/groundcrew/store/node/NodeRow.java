package dev.groundcrew.store.node;

import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a row of {@code nodes} is read, in queries of any table that join it. */
public final class NodeRow {

  /** The columns of a node {@code n}, with its tags. */
  public static final String COLUMNS =
      """
      n.id, n.mac_address::text as mac_address, n.hostname, host(n.ip_address) as ip_address,
      n.state, n.version, n.revision, n.install_id, n.workflow_id, n.vendor, n.model, n.serial_number, n.system_uuid,
      n.arch, n.boot_mode, n.group_id, n.install_attempts, n.install_progress,
      n.last_install_error, n.install_run_id, n.state_changed_at, n.created_at, n.updated_at,
      n.last_seen_at,
      array(select m.mac_address::text from node_mac m where m.node_id = n.id
            order by m.mac_address <> n.mac_address, m.mac_address) as macs,
      array(select t.tag from node_tags t where t.node_id = n.id order by t.tag) as tags
      """;

  private NodeRow() {}

  /** The node in the row. */
  public static Node read(ResultSet row, int number) throws SQLException {
    return new Node(
        row.getObject("id", UUID.class),
        new MacAddress(row.getString("mac_address")),
        macs(row),
        row.getString("hostname"),
        row.getString("ip_address"),
        NodeState.parse(row.getString("state")),
        row.getLong("version"),
        row.getLong("revision"),
        row.getObject("install_id", UUID.class),
        row.getString("workflow_id"),
        row.getString("vendor"),
        row.getString("model"),
        row.getString("serial_number"),
        row.getString("system_uuid"),
        row.getString("arch"),
        row.getString("boot_mode"),
        row.getString("group_id"),
        Arrays.asList((String[]) row.getArray("tags").getArray()),
        row.getInt("install_attempts"),
        row.getObject("install_progress", Integer.class),
        row.getString("last_install_error"),
        installRun(row),
        Objects.requireNonNull(instant(row, "state_changed_at")),
        Objects.requireNonNull(instant(row, "created_at")),
        Objects.requireNonNull(instant(row, "updated_at")),
        instant(row, "last_seen_at"));
  }

  private static List<MacAddress> macs(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("macs").getArray()).map(MacAddress::new).toList();
  }

  private static @Nullable InstallRun installRun(ResultSet row) throws SQLException {
    String runId = row.getString("install_run_id");
    return runId == null
        ? null
        : new InstallRun(InstallWorkflow.idOf(row.getObject("id", UUID.class)), runId);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
