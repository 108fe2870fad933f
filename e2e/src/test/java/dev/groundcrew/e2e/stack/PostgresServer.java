package dev.groundcrew.e2e.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A PostgreSQL server with its data on disk that always uses the same port. */
public final class PostgresServer implements AutoCloseable {

  private final Path data;
  private final int port = Ports.free();
  private EmbeddedPostgres server;

  PostgresServer(Path data) {
    this.data = data;
  }

  /** A server with its data in this directory. */
  public static PostgresServer in(Path data) {
    return new PostgresServer(data);
  }

  /** Starts the server and waits until it answers. */
  public void start() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setPort(port)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "300")
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes all connections, stops the server and waits until it has ended. */
  public void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDBC URL of a database. It must exist; {@code postgres} always does. */
  public String jdbcUrl(String database) {
    return jdbcUrl(port, database);
  }

  /** The JDBC URL through a relay on another port. */
  String jdbcUrl(Relay relay, String database) {
    return jdbcUrl(relay.port(), database);
  }

  /** The port of 127.0.0.1 that it listens on. */
  public int port() {
    return port;
  }

  private static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(port, database);
  }

  @Override
  public void close() {
    stop();
  }
}
