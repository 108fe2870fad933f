package dev.groundcrew.e2e.fault;

import dev.groundcrew.e2e.deployment.ComposedSite;
import dev.groundcrew.e2e.stack.Api.Known;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Events that wait to be applied, put into the database past all of Groundcrew's own code. */
final class Backlog {

  /** Texts of this size are kept compressed; programs read them whole. */
  private static final int ERROR_BYTES = 60 * 1024;

  private final JdbcClient jdbc;

  private Backlog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static Backlog of(ComposedSite site) {
    return new Backlog(JdbcClient.create(new DriverManagerDataSource(site.jdbcUrl("groundcrew"))));
  }

  OffsetDateTime now() {
    return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
  }

  /** Failures of one node, of which the one in the middle has a payload that nobody can read. */
  void addFailures(Known node, int count) {
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, install_id)
            select uuidv7(), id, 'report', 'node_report',
              case when n = :count / 2 then '{}'
                else jsonb_build_object('mac_address', mac_address::text,
                  'installation_status', 'failed',
                  'installation_error', left(repeat('attempt ' || n || ': no disk found ', :bytes / 20),
                    :bytes)) end,
              install_id
            from nodes, generate_series(1, :count) n where id = :node::uuid
            """)
        .param("node", node.id())
        .param("count", count)
        .param("bytes", ERROR_BYTES)
        .update();
  }

  /** Other nodes that are being installed, each with the event that completes it. */
  void addNodesToComplete(int count) {
    addNodes("06", count);
    addCompletion("06");
  }

  /** A node whose first event nobody can read, and whose second one completes it. */
  void addNodeWithUnreadableEvent() {
    addNodes("0a", 1);
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, install_id)
            select uuidv7(), id, 'report', 'node_report', '"unreadable"', install_id
            from nodes where mac_address::text like '0a:%'
            """)
        .update();
    addCompletion("0a");
  }

  private void addNodes(String macPrefix, int count) {
    jdbc.sql(
            """
            insert into nodes (id, mac_address, hostname, state, install_id)
            select uuidv7(), (:prefix || lpad(to_hex(n), 10, '0'))::macaddr,
              'node-' || :prefix || '-' || n, 'installing', gen_random_uuid()
            from generate_series(1, :count) n
            """)
        .param("prefix", macPrefix)
        .param("count", count)
        .update();
  }

  private void addCompletion(String macPrefix) {
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, install_id)
            select uuidv7(), id, 'report', 'node_report',
              jsonb_build_object('mac_address', mac_address::text,
                'installation_status', 'complete'),
              install_id
            from nodes where mac_address::text like :prefix || ':%'
            """)
        .param("prefix", macPrefix)
        .update();
  }

  /** How many events are neither applied nor dead. */
  long waiting() {
    return count("applied_at is null and dead_at is null");
  }

  /** How many events of the other nodes are neither. */
  long waitingBeside(Known node) {
    return count("applied_at is null and dead_at is null and node_id <> '" + node.id() + "'");
  }

  /** How many events were set aside after ten tries, with a reason. */
  long dead() {
    return count("dead_at is not null and dead_reason <> '' and tries = 10 and applied_at is null");
  }

  /** How many of those are dead whose payload can't be read. */
  long unreadableDead() {
    return count("dead_at is not null and payload ->> 'installation_status' is null");
  }

  /** How many of the nodes to complete were completed, the one with an unreadable event too. */
  long completed() {
    return jdbc.sql(
            """
            select count(*) from nodes where state = 'installed'
              and (mac_address::text like '06:%' or mac_address::text like '0a:%')
            """)
        .query(Long.class)
        .single();
  }

  private long count(String condition) {
    return jdbc.sql("select count(*) from node_event where " + condition)
        .query(Long.class)
        .single();
  }

  /** How many events were applied before one that had been queued before them. */
  long outOfOrder() {
    return jdbc.sql(
            """
            select count(*) from (
              select applied_at, lag(applied_at) over (partition by node_id order by queued_at, id)
                as before
              from node_event where applied_at is not null) applied
            where applied_at < before
            """)
        .query(Long.class)
        .single();
  }

  /**
   * How fast a node's events were applied.
   *
   * @param seconds from the first to the last
   * @param pause the longest time between two of them
   */
  record Drain(long events, double seconds, double pause) {

    double perSecond() {
      return events / seconds;
    }

    /** Without the pause, in which one was tried that nobody can read. */
    double perSecondOfWork() {
      return events / (seconds - pause);
    }
  }

  Drain drain(Known node) {
    return jdbc.sql(
            """
            select count(*) as events,
              extract(epoch from max(applied_at) - min(applied_at))::float8 as seconds,
              extract(epoch from max(applied_at - before))::float8 as pause
            from (select applied_at, lag(applied_at) over (order by applied_at) as before
              from node_event
              where node_id = :node::uuid and applied_at is not null and payload ->>
                'installation_status' = 'failed') applied
            """)
        .param("node", node.id())
        .query(Drain.class)
        .single();
  }

  /** How long after this moment the last of the other nodes' events was applied, in seconds. */
  double lastBeside(Known node, OffsetDateTime start) {
    return jdbc.sql(
            """
            select extract(epoch from max(applied_at) - :start)::float8 from node_event
            where node_id <> :node::uuid
              -- What is behind an unreadable event waits until that is dead.
              and node_id not in (select d.node_id from node_event d where d.dead_at is not null)
            """)
        .param("start", start)
        .param("node", node.id())
        .query(Double.class)
        .single();
  }
}
