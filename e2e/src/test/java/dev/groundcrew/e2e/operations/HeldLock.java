package dev.groundcrew.e2e.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds up all that write into a table, in the middle of their transactions. */
final class HeldLock implements AutoCloseable {

  private final Connection connection;
  private final JdbcClient watcher;

  private HeldLock(Connection connection, JdbcClient watcher) {
    this.connection = connection;
    this.watcher = watcher;
  }

  static HeldLock on(String table, DebianPostgres postgres) {
    try {
      Connection connection =
          DriverManager.getConnection(
              postgres.jdbcUrl("groundcrew"), "postgres", DebianPostgres.PASSWORD);
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("lock table " + table + " in share mode");
      }
      return new HeldLock(connection, postgres.superuser("groundcrew"));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** How many wait for it. */
  int waiting() {
    return watcher
        .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
        .query(Integer.class)
        .single();
  }

  /** Lets them go on. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
