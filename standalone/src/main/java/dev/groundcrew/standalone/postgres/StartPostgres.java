package dev.groundcrew.standalone.postgres;

import dev.groundcrew.standalone.datadir.DataDirectory;
import dev.groundcrew.standalone.failure.CannotStartException;
import dev.groundcrew.standalone.process.ChildLog;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the embedded PostgreSQL with its data in {@code postgres} in the data directory. */
public final class StartPostgres {

  private static final Logger log = LoggerFactory.getLogger(StartPostgres.class);
  private static final long CHECK_MILLIS = 100;

  private final DataDirectory directory;
  private final Path data;
  private final ChildLog childLog;
  private final StopPostmaster stopPostmaster;

  /**
   * @param directory the data directory, locked by this process
   */
  public StartPostgres(DataDirectory directory) {
    this.directory = directory;
    this.data = directory.resolve("postgres");
    this.childLog = new ChildLog(directory.resolve("postgres.log"));
    this.stopPostmaster = new StopPostmaster(data);
  }

  /**
   * Starts the server and waits until it answers.
   *
   * @throws CannotStartException if it does not start
   */
  public RunningPostgres start() {
    stopPostmaster.stop();
    setAsideIfNeverStarted();
    PostgresPassword password = PostgresPassword.of(directory, data);
    var configure = new ConfigurePostgres(directory, data, password, childLog.begin());
    try {
      EmbeddedPostgres server = awaitStart(configure.builder());
      createDatabase(server);
      return new RunningPostgres(server, password, stopPostmaster);
    } catch (RuntimeException e) {
      stopPostmaster.stop();
      throw e;
    }
  }

  /**
   * Renames a data directory whose initialisation was interrupted, because it would never start.
   * PostgreSQL writes the options file at its first start, so without this file there are no data
   * to lose.
   */
  private void setAsideIfNeverStarted() {
    if (!Files.exists(data) || Files.exists(data.resolve("postmaster.opts"))) {
      return;
    }
    Path aside = directory.resolve("postgres.incomplete-" + System.currentTimeMillis());
    try {
      Files.move(data, aside);
      log.warn("{} was not completely initialised; moved to {}", data, aside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fails as soon as the server has given up. The library would not notice, and would keep trying
   * to connect.
   */
  private EmbeddedPostgres awaitStart(EmbeddedPostgres.Builder builder) {
    FutureTask<EmbeddedPostgres> starting = new FutureTask<>(builder::start);
    Thread.ofVirtual().name("start-postgres").start(starting);
    while (true) {
      try {
        return starting.get(CHECK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        if (childLog.contains("pg_ctl: could not start server")) {
          throw cannotStart(null);
        }
      } catch (ExecutionException failed) {
        throw cannotStart(failed.getCause());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw cannotStart(interrupted);
      }
    }
  }

  private void createDatabase(EmbeddedPostgres server) {
    String name = RunningPostgres.DATABASE;
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var existing =
            statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
      if (!existing.next()) {
        statement.execute("create database " + name);
      }
    } catch (SQLException e) {
      throw cannotStart(e);
    }
  }

  private CannotStartException cannotStart(@Nullable Throwable cause) {
    return new CannotStartException(
        "The embedded PostgreSQL does not start%s. %s"
            .formatted(cause == null ? "" : " (" + cause.getMessage() + ")", childLog.tail()),
        "Correct what the log says, or set SPRING_DATASOURCE_URL to use another PostgreSQL.",
        cause);
  }
}
