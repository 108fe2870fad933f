package dev.groundcrew.store.boot;

import dev.groundcrew.store.NewId;
import dev.groundcrew.workflows.node.MacAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pending installs whose machines boot and never report. */
@Repository
public class SilentBootRepository {

  /** The advisory lock under which one worker at a time looks for them. */
  private static final long LOCK = 0x67726f756e646775L;

  private final JdbcClient jdbc;

  SilentBootRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A node that is to be given up, as far as its workflow's name needs it. */
  public record SilentNode(UUID nodeId, MacAddress mac, @Nullable String hostname) {}

  /**
   * Keeps an event for each pending node whose first installer's script was served longer than its
   * start timeout ago, without the time in which Groundcrew itself could take no report. Nodes of
   * which an event waits are left for the next time, since it may be a report.
   *
   * @param startTimeout where the node's profile has none; zero = never
   * @return the nodes, whose workflows are to be rung; none while another worker looks
   */
  @Transactional
  public List<SilentNode> giveUp(Duration startTimeout, int limit) {
    boolean mine =
        jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
            .param("lock", LOCK)
            .query(Boolean.class)
            .single();
    return mine
        ? due(startTimeout, limit).stream().filter(this::keep).map(Due::node).toList()
        : List.of();
  }

  private record Due(SilentNode node, UUID installId, int scripts, Duration timeout) {}

  private List<Due> due(Duration startTimeout, int limit) {
    return jdbc.sql(
            """
            select n.id, n.mac_address::text as mac_address, n.hostname, n.install_id,
                   n.scripts_served, t.timeout_seconds
            from nodes n
            left join profile_version v
              on v.profile_id = n.install_profile and v.version = n.install_profile_version
            cross join lateral (
              select coalesce(extract(epoch from (v.start_timeout)::interval),
                              :timeout) as timeout_seconds) t
            where n.state = 'pending' and n.first_script_at is not null
              and t.timeout_seconds > 0
              and n.first_script_at
                <= clock_timestamp() - make_interval(secs => t.timeout_seconds)
              and not exists (
                select from node_event w
                where w.node_id = n.id and w.applied_at is null and w.dead_at is null)
              and n.first_script_at + (select o.lost from service_outage(n.first_script_at) o)
                <= clock_timestamp() - make_interval(secs => t.timeout_seconds)
            order by n.first_script_at, n.id
            limit :limit
            for no key update of n
            """)
        .param("timeout", startTimeout.toMillis() / 1000.0)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Due(
                    new SilentNode(
                        row.getObject("id", UUID.class),
                        new MacAddress(row.getString("mac_address")),
                        row.getString("hostname")),
                    row.getObject("install_id", UUID.class),
                    row.getInt("scripts_served"),
                    Duration.ofMillis(Math.round(row.getDouble("timeout_seconds") * 1000))))
        .list();
  }

  /** Whether the node is still without an event that waits, now that its row is locked. */
  private boolean keep(Due due) {
    return jdbc.sql(
                """
                insert into node_event (id, node_id, kind, source, payload, install_id)
                select :event, :node, 'give_up', 'system', :payload::jsonb, :install::uuid
                where not exists (
                  select from node_event w
                  where w.node_id = :node and w.applied_at is null and w.dead_at is null)
                """)
            .param("event", NewId.next())
            .param("node", due.node().nodeId())
            .param("payload", GiveUpPayload.unstarted(due.scripts(), due.timeout()))
            .param("install", due.installId())
            .update()
        > 0;
  }
}
