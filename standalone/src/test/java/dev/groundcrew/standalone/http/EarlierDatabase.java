package dev.groundcrew.standalone.http;

import dev.groundcrew.store.EmbeddedDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database as the last commit before a migration left it, filled by that commit's own programs:
 * {@code tools/schema-dump} made it.
 */
final class EarlierDatabase {

  private final String url = EmbeddedDatabase.newUrl();
  private final JdbcClient jdbc = EmbeddedDatabase.client(url);

  private EarlierDatabase() {}

  /** The version of the schema that these sources migrate to. */
  static int presentVersion() {
    Flyway flyway = Flyway.configure().dataSource(EmbeddedDatabase.newUrl(), "postgres", "").load();
    return IntStream.range(0, flyway.info().all().length)
        .map(i -> flyway.info().all()[i].getVersion().getMajor().intValueExact())
        .max()
        .orElseThrow();
  }

  /** Whether there is a dump of this version. */
  static boolean exists(int version) {
    return EarlierDatabase.class.getResource(file(version)) != null;
  }

  /** A new database of this version. */
  static EarlierDatabase of(int version) {
    EarlierDatabase database = new EarlierDatabase();
    database.run(file(version));
    return database;
  }

  /** Adds rows that the dump has not: a file of the folder of such. */
  void add(String name) {
    run("/schema/more/" + name);
  }

  private void run(String file) {
    // Not by a pool: the dump sets the search path of its connection.
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(read(file));
    } catch (SQLException e) {
      throw new IllegalStateException(file, e);
    }
  }

  private static String read(String file) {
    try (InputStream dump = EarlierDatabase.class.getResourceAsStream(file)) {
      return new String(dump.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(int version) {
    return "/schema/v%d.sql".formatted(version);
  }

  String url() {
    return url;
  }

  /** How many requests wait to be applied, those that were set aside too. */
  int unapplied() {
    return count("select count(*) from node_event where applied_at is null");
  }

  /** How many audit rows do not begin where the one before them ended. */
  int brokenChains() {
    return count(
        """
        select count(*) from (
          select from_state,
            lag(to_state, 1, 'discovered') over (partition by node_id order by created_at, id)
              as before
          from node_state_log) chained
        where from_state <> before
        """);
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
