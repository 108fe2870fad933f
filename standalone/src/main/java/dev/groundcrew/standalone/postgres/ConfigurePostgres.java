package dev.groundcrew.standalone.postgres;

import dev.groundcrew.standalone.datadir.DataDirectory;
import dev.groundcrew.standalone.process.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/**
 * Turns the embedded PostgreSQL, which is made for tests, into one that keeps what it has
 * acknowledged and is nobody else's.
 */
record ConfigurePostgres(
    DataDirectory directory, Path data, PostgresPassword password, ProcessBuilder.Redirect output) {

  /** After a crash it replays its log first. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  EmbeddedPostgres.Builder builder() {
    unpackForThisUserOnly();
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            // Its own hook would stop it while the application still uses it.
            .setRegisterShutdownHook(false)
            .setPort(FreePort.any())
            .setPGStartupWait(PATIENCE)
            .setOutputRedirector(output)
            .setErrorRedirector(output)
            .setConnectConfig("password", password.value());
    initialise(builder);
    serve(builder);
    return builder;
  }

  /** Options of initdb. */
  private void initialise(EmbeddedPostgres.Builder builder) {
    builder
        // Sorts by code point, and does not change when the operating system's locales do.
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("auth-local", "scram-sha-256")
        .setLocaleConfig("pwfile", password.file().toString());
  }

  /** Settings of the server. */
  private static void serve(EmbeddedPostgres.Builder builder) {
    builder
        // The library turns off both; a power cut would lose what has been acknowledged.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100")
        .setServerConfig("shared_buffers", "64MB")
        .setServerConfig("log_checkpoints", "off")
        // Above ERROR: a refused duplicate is an everyday answer of the API.
        .setServerConfig("log_min_messages", "log");
  }

  /**
   * By default the binaries are unpacked under the shared temporary directory, where another user
   * could put others in their place, and a cleaner might remove them while they run. The library
   * makes the directory it unpacks to writable for everyone, so it is one that only this user can
   * reach.
   */
  private void unpackForThisUserOnly() {
    try {
      Path onlyThisUser = directory.resolve("postgres-bin");
      Files.createDirectories(
          onlyThisUser,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      System.setProperty("ot.epg.working-dir", onlyThisUser.resolve("unpacked").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
