package dev.groundcrew.store;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Databases to test on: one PostgreSQL a JVM, stopped with it, and in it one database a caller. */
public final class EmbeddedDatabase {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private EmbeddedDatabase() {}

  private static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The JDBC URL of a new, empty database. */
  public static String newUrl() {
    String name = "test_%d".formatted(NUMBER.incrementAndGet()).toLowerCase(Locale.ROOT);
    JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql("create database " + name).update();
    return Server.RUNNING.getJdbcUrl("postgres", name);
  }

  /** A pool on {@code url}, as the application's. */
  public static HikariDataSource pool(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(16);
    pool.setConnectionTimeout(3000);
    return pool;
  }

  /** One connection a statement, for a test's own questions. */
  public static JdbcClient client(String url) {
    return JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(), url));
  }
}
