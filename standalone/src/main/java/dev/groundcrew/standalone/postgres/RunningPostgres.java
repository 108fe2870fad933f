package dev.groundcrew.standalone.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running embedded PostgreSQL, which {@link #close()} stops. */
public final class RunningPostgres implements AutoCloseable {

  static final String DATABASE = "groundcrew";
  static final String USER = "postgres";

  private static final Logger log = LoggerFactory.getLogger(RunningPostgres.class);

  private final EmbeddedPostgres server;
  private final PostgresPassword password;
  private final StopPostmaster stopPostmaster;

  RunningPostgres(
      EmbeddedPostgres server, PostgresPassword password, StopPostmaster stopPostmaster) {
    this.server = server;
    this.password = password;
    this.stopPostmaster = stopPostmaster;
  }

  /** The Spring Boot properties for using it. */
  public Map<String, Object> properties() {
    return Map.of(
        "spring.datasource.url",
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), DATABASE),
        "spring.datasource.username",
        USER,
        "spring.datasource.password",
        password.value());
  }

  /** Stops the server and waits until it has written everything to disk and ended. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      log.debug("PostgreSQL was not stopped by pg_ctl", e);
    }
    stopPostmaster.stop();
    log.debug("Stopped PostgreSQL");
  }
}
