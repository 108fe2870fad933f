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
 * Configures the embedded PostgreSQL, which is made for tests, for production: commits are durable,
 * and other users of the machine have no access.
 */
record ConfigurePostgres(
    DataDirectory directory, Path data, PostgresPassword password, ProcessBuilder.Redirect output) {

  /** Generous, because after a crash PostgreSQL first replays its log. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  EmbeddedPostgres.Builder builder() {
    unpackForThisUserOnly();
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            // The library's shutdown hook would stop it while the application still uses it.
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
        // Sorts by code point, so an update of the operating system's locales changes no index.
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
        // The library turns both off; a power cut would then lose acknowledged commits.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100")
        .setServerConfig("shared_buffers", "64MB")
        .setServerConfig("log_checkpoints", "off")
        // Above ERROR, because duplicate keys are normal in the API's requests.
        .setServerConfig("log_min_messages", "log");
  }

  /**
   * By default the binaries are unpacked below the shared temporary directory, where another user
   * could replace them and a clean-up job could delete them. The library makes the directory
   * writable for everyone, so its parent must be accessible to this user only.
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
