package dev.groundcrew.store.install;

import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.workflows.node.ErrorText;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nodes as their install workflows see them, and which of them must have an open workflow. */
@Repository
public class InstallRepository {

  private static final String COLUMNS =
      """
      n.id, n.mac_address::text as mac_address, n.hostname, n.state, n.version, n.revision,
      n.install_attempts, left(n.last_install_error, 500) as last_install_error,
      extract(epoch from clock_timestamp()
        - greatest(n.state_changed_at, n.last_seen_at, n.last_failure_at)) as silent_seconds
      """;

  private final JdbcClient jdbc;

  InstallRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The node, not locked.
   *
   * @throws NodeNotFoundException if there is none
   */
  public NodeSnapshot read(UUID nodeId) {
    return one(jdbc.sql("select " + COLUMNS + " from nodes n where n.id = :id"), nodeId);
  }

  /**
   * A locked node.
   *
   * @param installId the install it is in, or was in last
   */
  record Locked(NodeSnapshot node, @Nullable UUID installId) {}

  /**
   * The node, locked until the transaction ends.
   *
   * @throws NodeNotFoundException if there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Locked lock(UUID nodeId) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + ", n.install_id from nodes n where n.id = :id for no key update of n")
        .param("id", nodeId)
        .query(
            (row, number) ->
                new Locked(snapshot(row, number), row.getObject("install_id", UUID.class)))
        .optional()
        .orElseThrow(() -> NodeNotFoundException.withId(nodeId));
  }

  /**
   * Stores which run of the workflow has loaded the node, and which limits it was told; returns the
   * node.
   *
   * @throws NodeNotFoundException if there is none
   */
  public NodeSnapshot beginRun(UUID nodeId, String runId, InstallLimits limits) {
    return one(
        jdbc.sql(
                """
                update nodes n set install_run_id = :run, install_limits = :limits
                where n.id = :id
                returning
                """
                    + COLUMNS)
            .param("run", runId)
            .param("limits", textOf(limits)),
        nodeId);
  }

  private static NodeSnapshot one(JdbcClient.StatementSpec statement, UUID nodeId) {
    return statement
        .param("id", nodeId)
        .query(InstallRepository::snapshot)
        .optional()
        .orElseThrow(() -> NodeNotFoundException.withId(nodeId));
  }

  /** A node in an install state, as far as its workflow's name needs it. */
  public record OpenInstall(UUID nodeId, MacAddress mac, @Nullable String hostname) {}

  /** Every node in an install state that entered it at least {@code seconds} ago. */
  public List<OpenInstall> openForSeconds(long seconds) {
    return jdbc.sql(
            """
            select id, mac_address::text as mac_address, hostname
            from nodes
            where state in ('pending', 'installing', 'install_failed')
              and state_changed_at <= clock_timestamp() - make_interval(secs => :seconds)
            order by id
            """)
        .param("seconds", seconds)
        .query(InstallRepository::openInstall)
        .list();
  }

  /** How many nodes are in an install state. */
  public long countOpen() {
    return jdbc.sql(
            """
            select coalesce(sum(nodes), 0) from node_count
            where state in ('pending', 'installing', 'install_failed')
            """)
        .query(Long.class)
        .single();
  }

  /** Installing nodes whose workflow was last told other limits; at most {@code limit}. */
  public List<OpenInstall> toldOtherThan(InstallLimits limits, int limit) {
    return jdbc.sql(
            """
            select id, mac_address::text as mac_address, hostname
            from nodes
            where state = 'installing' and install_limits is distinct from :limits
            order by id
            limit :limit
            """)
        .param("limits", textOf(limits))
        .param("limit", limit)
        .query(InstallRepository::openInstall)
        .list();
  }

  private static String textOf(InstallLimits limits) {
    return "%d/%s".formatted(limits.maxAttempts(), limits.timeout());
  }

  static OpenInstall openInstall(ResultSet row, int number) throws SQLException {
    return new OpenInstall(
        row.getObject("id", UUID.class),
        new MacAddress(row.getString("mac_address")),
        row.getString("hostname"));
  }

  private static NodeSnapshot snapshot(ResultSet row, int number) throws SQLException {
    String error = row.getString("last_install_error");
    return new NodeSnapshot(
        row.getObject("id", UUID.class),
        new MacAddress(row.getString("mac_address")),
        row.getString("hostname"),
        NodeState.parse(row.getString("state")),
        row.getLong("version"),
        row.getLong("revision"),
        row.getInt("install_attempts"),
        error == null ? null : ErrorText.forHistory(error),
        Duration.ofMillis(Math.round(row.getDouble("silent_seconds") * 1000)));
  }
}
