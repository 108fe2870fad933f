package dev.groundcrew.store.boot;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.boot.BootingNode.Once;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.store.profile.ProfileRepository;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.Outcome;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what a booting node needs, and writes what it was served: one statement each, and one more
 * for the first node that boots a version of a profile. Each write holds the node's row and changes
 * nothing if the node is not as it was read, so that of several scripts served at once each is
 * counted right.
 */
@Repository
public class BootRepository {

  /** The node is still as it was read. */
  private static final String AS_READ =
      """
      n.id = :node and n.version = :version and n.attempt_reported = :reported
        and n.last_boot_event is not distinct from :last::uuid
        and n.boot_once is not distinct from :once
      """;

  private final JdbcClient jdbc;
  private final ProfileRepository profiles;

  BootRepository(JdbcClient jdbc, ProfileRepository profiles) {
    this.jdbc = jdbc;
    this.profiles = profiles;
  }

  /** The node with this MAC address, as it boots; empty if there is none. */
  public Optional<BootingNode> byMac(MacAddress mac) {
    return jdbc.sql(
            BootingRow.SELECT
                + """
                where n.id = (select m.node_id from node_mac m where m.mac_address = :mac::macaddr)
                """)
        .param("mac", mac.value())
        .query(BootingRow::read)
        .optional()
        .map(this::withProfiles);
  }

  /** The node with this id, as it would boot now; empty if there is none. */
  public Optional<BootingNode> byId(UUID nodeId) {
    return jdbc.sql(BootingRow.SELECT + " where n.id = :id")
        .param("id", nodeId)
        .query(BootingRow::read)
        .optional()
        .map(this::withProfiles);
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
    Once once = read.once();
    return jdbc.sql(sql.formatted(AS_READ))
        .param("node", read.node().id())
        .param("version", read.node().version())
        .param("reported", read.attemptReported())
        .param("last", last == null ? null : last.eventId())
        .param("once", once == null ? null : once.profileId());
  }

  private BootingNode withProfiles(BootingRow row) {
    Once once = row.node().once();
    return row.node()
        .with(
            find(row.profile()),
            once == null ? null : new Once(once.profileId(), find(row.onceProfile())));
  }

  private @Nullable Profile find(BootingRow.@Nullable Version version) {
    return version == null ? null : profiles.byVersion(version.id(), version.number()).orElse(null);
  }
}
