package dev.groundcrew.store.boot;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.node.NodeRow;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what a booting node needs, and writes what it was served: one statement each. Each write
 * holds the node's row and changes nothing if the node is not as it was read, so that of several
 * scripts served at once each is counted right.
 */
@Repository
public class BootRepository {

  private static final String FIND =
      "select "
          + NodeRow.COLUMNS
          + """
          , n.boot_once, n.scripts_served, n.attempt_reported, n.last_boot_event,
            split_part(n.install_limits, '/', 1) as told_max_attempts,
            extract(epoch from clock_timestamp() - n.last_boot_at) as asked_seconds,
            extract(epoch from clock_timestamp() - b.received_at) as began_seconds,
            b.payload ->> 'served' as last_served, b.payload ->> 'state' as last_state,
            b.install_id as last_install,
            v.definition as profile, o.definition as once_profile,
            exists (
              select from node_event w
              where w.node_id = n.id and w.applied_at is null and w.dead_at is null) as waiting
          from nodes n
          left join node_event b on b.id = n.last_boot_event and b.kind = 'boot'
          left join profile_version v
            on v.profile_id = n.install_profile and v.version = n.install_profile_version
          left join profile p on p.id = n.boot_once
          left join profile_version o on o.profile_id = p.id and o.version = p.version
          """;

  /** The node is still as it was read. */
  private static final String AS_READ =
      """
      n.id = :node and n.version = :version and n.attempt_reported = :reported
        and n.last_boot_event is not distinct from :last::uuid
        and n.boot_once is not distinct from :once
      """;

  private final JdbcClient jdbc;

  BootRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The node with this MAC address, as it boots; empty if there is none. */
  public Optional<BootingNode> byMac(MacAddress mac) {
    return jdbc.sql(
            FIND
                + """
                where n.id = (select m.node_id from node_mac m where m.mac_address = :mac::macaddr)
                """)
        .param("mac", mac.value())
        .query(BootRepository::read)
        .optional();
  }

  /** The node with this id, as it would boot now; empty if there is none. */
  public Optional<BootingNode> byId(UUID nodeId) {
    return jdbc.sql(FIND + " where n.id = :id")
        .param("id", nodeId)
        .query(BootRepository::read)
        .optional();
  }

  /**
   * Keeps a boot and its event, which is applied with it.
   *
   * @param counts whether the script is an installer's: one more of this install, and the next
   *     attempt begins
   * @param once whether it is the one that was chosen for one boot
   * @return false if the node is not as it was read; nothing is written then
   */
  public boolean serve(
      BootingNode read, EventEntry event, Outcome outcome, boolean counts, boolean once) {
    return asRead(
                """
                with served as (
                  update nodes n
                  set last_boot_at = clock_timestamp(), last_boot_event = :event,
                      scripts_served = n.scripts_served + case when :counts then 1 else 0 end,
                      first_script_at = case when :counts
                                             then coalesce(n.first_script_at, clock_timestamp())
                                             else n.first_script_at end,
                      attempt_reported = n.attempt_reported and not :counts,
                      boot_once = case when :served_once then null else n.boot_once end
                  where %s
                  returning n.id)
                insert into node_event
                  (id, node_id, kind, source, payload, install_id, applied_at, outcome)
                select :event, s.id, :kind, :source, :payload::jsonb, :install::uuid,
                       clock_timestamp(), :outcome::jsonb
                from served s
                """,
                read)
            .param("event", event.id())
            .param("kind", event.kind().wireName())
            .param("source", event.source().wireName())
            .param("payload", event.payload().toString())
            .param("install", event.installId())
            .param("outcome", Json.write(outcome))
            .param("counts", counts)
            .param("served_once", once)
            .update()
        > 0;
  }

  /**
   * Keeps an event that the node's workflow has to decide before the node gets another script.
   *
   * @return false if the node is not as it was read, or another event of it waits; nothing is
   *     written then
   */
  public boolean queue(BootingNode read, EventEntry event) {
    return asRead(
                """
                with served as (
                  update nodes n
                  set last_boot_at = clock_timestamp(), last_boot_event = :event
                  where %s
                  returning n.id)
                insert into node_event (id, node_id, kind, source, payload, install_id)
                select :event, s.id, :kind, :source, :payload::jsonb, :install::uuid
                from served s
                """,
                read)
            .param("event", event.id())
            .param("kind", event.kind().wireName())
            .param("source", event.source().wireName())
            .param("payload", event.payload().toString())
            .param("install", event.installId())
            .update()
        > 0;
  }

  /**
   * Counts a repeat in the event of the node's latest boot.
   *
   * @return false if the node is not as it was read; nothing is written then
   */
  public boolean repeat(BootingNode read) {
    return asRead(
                """
                with served as (
                  update nodes n set last_boot_at = clock_timestamp()
                  where %s
                  returning n.id)
                update node_event e
                set payload = jsonb_set(e.payload, '{repeats}',
                                to_jsonb(coalesce((e.payload ->> 'repeats')::integer, 0) + 1))
                from served s
                where e.id = :last::uuid and e.node_id = s.id
                """,
                read)
            .update()
        > 0;
  }

  private JdbcClient.StatementSpec asRead(String sql, BootingNode read) {
    BootingNode.LastBoot last = read.last();
    BootingNode.Once once = read.once();
    return jdbc.sql(sql.formatted(AS_READ))
        .param("node", read.node().id())
        .param("version", read.node().version())
        .param("reported", read.attemptReported())
        .param("last", last == null ? null : last.eventId())
        .param("once", once == null ? null : once.profileId());
  }

  private static BootingNode read(ResultSet row, int number) throws SQLException {
    String once = row.getString("boot_once");
    String told = row.getString("told_max_attempts");
    Duration asked = seconds(row, "asked_seconds");
    String served = row.getString("last_served");
    return new BootingNode(
        NodeRow.read(row, number),
        profile(row, "profile"),
        once == null ? null : new BootingNode.Once(once, profile(row, "once_profile")),
        row.getInt("scripts_served"),
        row.getBoolean("attempt_reported"),
        row.getBoolean("waiting"),
        told == null || told.isEmpty() ? null : Integer.valueOf(told),
        asked == null
            ? null
            : new BootingNode.LastBoot(
                row.getObject("last_boot_event", UUID.class),
                served == null ? null : Served.parse(served),
                row.getObject("last_install", UUID.class),
                row.getString("last_state"),
                seconds(row, "began_seconds"),
                asked));
  }

  private static @Nullable Profile profile(ResultSet row, String column) throws SQLException {
    String definition = row.getString(column);
    return definition == null ? null : Json.read(definition, Profile.class);
  }

  private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
    double seconds = row.getDouble(column);
    return row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * 1000));
  }
}
