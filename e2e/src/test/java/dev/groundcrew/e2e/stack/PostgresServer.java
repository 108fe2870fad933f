package dev.groundcrew.e2e.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** PostgreSQL, with its data on disk and always on the same port. */
public final class PostgresServer implements AutoCloseable {

  private final Path data;
  private final int port = Ports.free();
  private EmbeddedPostgres server;

  PostgresServer(Path data) {
    this.data = data;
  }

  /** Returns once it answers. */
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

  /** Returns once it has ended; its clients are thrown out. */
  public void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the database of this name is, which must exist; {@code postgres} does. */
  public String jdbcUrl(String database) {
    return jdbcUrl(port, database);
  }

  /** The same by way of somebody who forwards from another port. */
  String jdbcUrl(Relay relay, String database) {
    return jdbcUrl(relay.port(), database);
  }

  int port() {
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
