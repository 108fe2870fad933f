package dev.groundcrew.e2e.stack;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is in PostgreSQL, past all of Groundcrew's own code. */
public final class Database {

  private final JdbcClient jdbc;

  Database(String jdbcUrl) {
    jdbc = JdbcClient.create(new DriverManagerDataSource(jdbcUrl));
  }

  /**
   * @param events requests kept, whatever came of them
   * @param unapplied of these, the ones without an outcome
   * @param auditRows transitions
   * @param brokenChains audit rows that do not begin where the one before ended
   * @param unexplainedStates nodes in another state than the last audit row says
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

  /** The workflow ids of the nodes in this state. */
  public List<String> workflowsOf(String state) {
    return jdbc.sql("select 'install-' || id from nodes where state = :state")
        .param("state", state)
        .query(String.class)
        .list();
  }

  /** Creates an empty database beside it, unless there is one of that name. */
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

  /** How many installs were started so far. */
  long installsStarted() {
    return jdbc.sql("select count(*) from node_state_log where to_state = 'installing'")
        .query(Long.class)
        .single();
  }
}
