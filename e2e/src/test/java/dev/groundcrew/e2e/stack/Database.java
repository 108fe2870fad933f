package dev.groundcrew.e2e.stack;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Reads and changes Groundcrew's database directly, without using Groundcrew's code. */
public final class Database {

  private final JdbcClient jdbc;

  private Database(String jdbcUrl) {
    jdbc = JdbcClient.create(new DriverManagerDataSource(jdbcUrl));
  }

  /** The database at this URL. */
  public static Database at(String jdbcUrl) {
    return new Database(jdbcUrl);
  }

  /**
   * @param events stored requests, with any outcome
   * @param unapplied the events without an outcome
   * @param auditRows transitions
   * @param brokenChains audit rows whose from_state is not the to_state of the previous row
   * @param unexplainedStates nodes whose state is not the to_state of the last audit row
   */
  public record Counts(
      long nodes,
      long events,
      long unapplied,
      long auditRows,
      long brokenChains,
      long unexplainedStates) {}

  public Counts count() {
    return jdbc.sql(
            """
            with chained as (
              select node_id, from_state, to_state,
                lag(to_state) over earlier as before,
                lead(to_state) over earlier is null as last
              from node_state_log
              window earlier as (partition by node_id order by created_at, id)
            )
            select
              (select count(*) from nodes) as nodes,
              (select count(*) from node_event) as events,
              (select count(*) from node_event where applied_at is null) as unapplied,
              (select count(*) from node_state_log) as audit_rows,
              (select count(*) from chained where from_state <> coalesce(before, 'discovered'))
                as broken_chains,
              (select count(*) from nodes n left join chained c on c.node_id = n.id and c.last
                where n.state <> coalesce(c.to_state, 'discovered')) as unexplained_states
            """)
        .query(Counts.class)
        .single();
  }

  /** The workflow ids of all nodes in this state. */
  public List<String> workflowsOf(String state) {
    return jdbc.sql("select 'install-' || id from nodes where state = :state")
        .param("state", state)
        .query(String.class)
        .list();
  }

  /** Random MAC addresses of nodes in this state, without duplicates. */
  public List<String> draw(String state, int count) {
    return jdbc.sql(
            "select mac_address::text from nodes where state = :state order by random() limit :count")
        .param("state", state)
        .param("count", count)
        .query(String.class)
        .list();
  }

  /**
   * Adds nodes that were installed in the last thousand hours, each with a history of five
   * transitions. None is pending or installing, which would give the worker something to do.
   */
  public void addNodes(int count) {
    jdbc.sql(
            """
            with added as (
              insert into nodes (id, mac_address, hostname, serial_number, workflow_id, state,
                                 group_id, install_attempts, state_changed_at, updated_at,
                                 last_seen_at)
              select uuidv7(), ('02' || lpad(to_hex(n), 10, '0'))::macaddr, 'node-' || n,
                'SN-' || n, 'profile-' || n / 50,
                case when n % 10 = 0 then 'install_failed' when n % 100 = 1 then 'migrating'
                     when n % 100 = 2 then 'reprovision' else 'active' end,
                'rack-' || n / 40, 0, changed.at, changed.at, changed.at
              from generate_series(1, :count) n,
                lateral (select clock_timestamp() - n % 1000 * interval '1 hour' as at) changed
              returning id, state),
            tagged as (
              insert into node_tags (node_id, tag)
              select id, 'spare' from added where abs(hashtext(id::text)) % 100 = 0)
            insert into node_state_log (id, node_id, from_state, to_state, triggered_by, created_at)
            select uuidv7(), id, step.from_state, step.to_state, 'system',
              clock_timestamp() + step.n * interval '1 ms'
            from added, (values (1, 'discovered', 'pending'), (2, 'pending', 'installing'),
              (3, 'installing', 'installed'), (4, 'installed', 'active'),
              (5, 'active', 'migrating')) step (n, from_state, to_state)
            """)
        .param("count", count)
        .update();
    analyze();
  }

  /** Adds nodes that are installing and have no workflow yet; the worker has to start them. */
  public void addInstalling(int count) {
    jdbc.sql(
            """
            insert into nodes (id, mac_address, hostname, state, state_changed_at)
            select uuidv7(), ('06' || lpad(to_hex(n), 10, '0'))::macaddr, 'node-' || n,
              'installing', clock_timestamp() - interval '1 minute'
            from generate_series(1, :count) n
            """)
        .param("count", count)
        .update();
  }

  /**
   * Adds nodes that boot from the network, half of them pending and half of them installing; no
   * workflow knows them.
   *
   * @param profile what their installs began with, in its first version
   * @return their MAC addresses
   */
  public List<String> addBooting(int count, String profile) {
    return jdbc.sql(
            """
            insert into nodes (id, mac_address, hostname, state, state_changed_at, workflow_id,
                               install_id, install_profile, install_profile_version)
            select uuidv7(),
              ('0a' || lpad(to_hex((select count(*) from nodes) + n), 10, '0'))::macaddr,
              'node-' || n, case when n % 2 = 0 then 'pending' else 'installing' end,
              clock_timestamp(), :profile, uuidv7(), :profile, 1
            from generate_series(1, :count) n
            returning mac_address::text
            """)
        .param("profile", profile)
        .param("count", count)
        .query(String.class)
        .list();
  }

  /**
   * Adds nodes in this state and group that no workflow knows.
   *
   * @return their MAC addresses
   */
  public List<String> add(int count, String state, String group) {
    return jdbc.sql(
            """
            insert into nodes (id, mac_address, hostname, state, group_id)
            select uuidv7(),
              ('0e' || lpad(to_hex((select count(*) from nodes) + n), 10, '0'))::macaddr,
              'node-' || n, :state, :group
            from generate_series(1, :count) n
            returning mac_address::text
            """)
        .param("count", count)
        .param("state", state)
        .param("group", group)
        .query(String.class)
        .list();
  }

  /**
   * Adds nodes that are installing and have no workflow, and of which nothing was heard for an
   * hour.
   */
  public void addSilent(int count) {
    jdbc.sql(
            """
            insert into nodes (id, mac_address, hostname, state, state_changed_at, last_seen_at)
            select uuidv7(), ('12' || lpad(to_hex(n), 10, '0'))::macaddr, 'node-' || n,
              'installing', heard.at, heard.at
            from generate_series(1, :count) n,
              (select clock_timestamp() - interval '1 hour' as at) heard
            """)
        .param("count", count)
        .update();
  }

  /** Has PostgreSQL look at what is there, as it does by itself before long. */
  public void analyze() {
    jdbc.sql("vacuum analyze").update();
  }

  /** How many nodes of the group have just this one audit row. */
  public long withOneAuditRow(String group, String toState, String comment) {
    return jdbc.sql(
            """
            select count(*) from (
              select n.id from nodes n join node_state_log l on l.node_id = n.id
              where n.group_id = :group
              group by n.id
              having count(*) = 1 and min(l.to_state) = :to and min(l.comment) = :comment) once
            """)
        .param("group", group)
        .param("to", toState)
        .param("comment", comment)
        .query(Long.class)
        .single();
  }

  /** The number of nodes without any workflow run. */
  public long neverTakenUp() {
    return jdbc.sql("select count(*) from nodes where install_run_id is null")
        .query(Long.class)
        .single();
  }

  /** The id of any node. */
  public String anyNode() {
    return jdbc.sql(
            "select id::text from nodes order by id offset (select count(*) / 2 from nodes)"
                + " limit 1")
        .query(String.class)
        .single();
  }

  /** Creates an empty database on the same server, unless it exists. */
  public void create(String name) {
    boolean exists =
        jdbc.sql("select exists (select from pg_database where datname = :name)")
            .param("name", name)
            .query(Boolean.class)
            .single();
    if (!exists) {
      jdbc.sql("create database " + name).update();
    }
  }

  /** The number of installs that have been started. */
  long installsStarted() {
    return jdbc.sql("select count(*) from node_state_log where to_state = 'installing'")
        .query(Long.class)
        .single();
  }
}
