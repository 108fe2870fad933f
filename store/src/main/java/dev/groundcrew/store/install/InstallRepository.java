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

  /** What an install's workflow is told, with the profile's version {@code v}. */
  private static final String LIMITS =
      """
      coalesce(v.max_attempts, :max_attempts) || '/'
        || coalesce(v.timeout, :timeout)
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
    return jdbc.sql("select " + COLUMNS + " from nodes n where n.id = :id")
        .param("id", nodeId)
        .query(InstallRepository::snapshot)
        .optional()
        .orElseThrow(() -> NodeNotFoundException.withId(nodeId));
  }

  /**
   * A locked node.
   *
   * @param installId the install it is in, or was in last
   * @param limits of that install
   * @param nextLimits of the install that would begin now
   */
  record Locked(
      NodeSnapshot node,
      @Nullable UUID installId,
      InstallLimits limits,
      InstallLimits nextLimits) {}

  /**
   * The node, locked until the transaction ends.
   *
   * @throws NodeNotFoundException if there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Locked lock(UUID nodeId, InstallLimits defaults) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                , n.install_id,
                  v.max_attempts,
                  v.timeout,
                  w.max_attempts as next_max_attempts,
                  w.timeout as next_timeout
                from nodes n
                left join profile_version v
                  on v.profile_id = n.install_profile and v.version = n.install_profile_version
                left join profile p on p.id = n.workflow_id
                left join profile_version w on w.profile_id = p.id and w.version = p.version
                where n.id = :id for no key update of n
                """)
        .param("id", nodeId)
        .query(
            (row, number) ->
                new Locked(
                    snapshot(row, number),
                    row.getObject("install_id", UUID.class),
                    limits(row.getString("max_attempts"), row.getString("timeout"), defaults),
                    limits(
                        row.getString("next_max_attempts"),
                        row.getString("next_timeout"),
                        defaults)))
        .optional()
        .orElseThrow(() -> NodeNotFoundException.withId(nodeId));
  }

  /**
   * A node, and the limits that its workflow was told.
   *
   * @param limits those of its install's profile, else the default ones
   */
  public record Run(NodeSnapshot node, InstallLimits limits) {}

  /**
   * Stores which run of the workflow has loaded the node, and which limits it is told.
   *
   * @param defaults limits for what the install's profile does not say
   * @throws NodeNotFoundException if there is none
   */
  public Run beginRun(UUID nodeId, String runId, InstallLimits defaults) {
    return jdbc.sql(
            """
            update nodes n
            set install_run_id = :run,
                install_limits = %s
            from nodes same
            left join profile_version v
              on v.profile_id = same.install_profile and v.version = same.install_profile_version
            where n.id = :id and same.id = n.id
            returning v.max_attempts,
                      v.timeout,
            """
                    .formatted(LIMITS)
                + COLUMNS)
        .param("run", runId)
        .param("max_attempts", String.valueOf(defaults.maxAttempts()))
        .param("timeout", defaults.timeout().toString())
        .param("id", nodeId)
        .query(
            (row, number) ->
                new Run(
                    snapshot(row, number),
                    limits(row.getString("max_attempts"), row.getString("timeout"), defaults)))
        .optional()
        .orElseThrow(() -> NodeNotFoundException.withId(nodeId));
  }

  /** Stores which limits the node's workflow is told. */
  void tell(UUID nodeId, InstallLimits limits) {
    jdbc.sql("update nodes set install_limits = :limits where id = :id")
        .param("limits", "%d/%s".formatted(limits.maxAttempts(), limits.timeout()))
        .param("id", nodeId)
        .update();
  }

  /**
   * The limits of the node's install.
   *
   * @throws NodeNotFoundException if there is no such node
   */
  public InstallLimits limitsOf(UUID nodeId, InstallLimits defaults) {
    return jdbc.sql(
            """
            select v.max_attempts,
                   v.timeout
            from nodes n
            left join profile_version v
              on v.profile_id = n.install_profile and v.version = n.install_profile_version
            where n.id = :id
            """)
        .param("id", nodeId)
        .query(
            (row, number) ->
                limits(row.getString("max_attempts"), row.getString("timeout"), defaults))
        .optional()
        .orElseThrow(() -> NodeNotFoundException.withId(nodeId));
  }

  private static InstallLimits limits(
      @Nullable String maxAttempts, @Nullable String timeout, InstallLimits defaults) {
    return new InstallLimits(
        maxAttempts == null ? defaults.maxAttempts() : Integer.parseInt(maxAttempts),
        timeout == null ? defaults.timeout() : Duration.parse(timeout));
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

  /**
   * Installing nodes whose workflow was last told other limits than their profile's, and for what
   * it does not say these; at most {@code limit}.
   */
  public List<OpenInstall> toldOtherThan(InstallLimits defaults, int limit) {
    return jdbc.sql(
            """
            select n.id, n.mac_address::text as mac_address, n.hostname
            from nodes n
            left join profile_version v
              on v.profile_id = n.install_profile and v.version = n.install_profile_version
            where n.state = 'installing' and n.install_limits is distinct from %s
            order by n.id
            limit :limit
            """
                .formatted(LIMITS))
        .param("max_attempts", String.valueOf(defaults.maxAttempts()))
        .param("timeout", defaults.timeout().toString())
        .param("limit", limit)
        .query(InstallRepository::openInstall)
        .list();
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
