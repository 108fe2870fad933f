package dev.groundcrew.standalone.postgres;

import dev.groundcrew.standalone.process.StopProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the PostgreSQL server that runs on a data directory, if there is one. After this process
 * was killed, its server is still running, and a second one must not be started.
 *
 * @param data PostgreSQL's data directory
 */
record StopPostmaster(Path data) {

  private static final Logger log = LoggerFactory.getLogger(StopPostmaster.class);

  /**
   * First a fast shutdown, which writes a checkpoint; then an immediate one, which leaves the rest
   * to recovery.
   */
  private static final StopProcess FAST_THEN_IMMEDIATE =
      new StopProcess(Duration.ofSeconds(60), List.of("INT", "QUIT"));

  /** Returns when no server is running and no stale pid file prevents the next start. */
  void stop() {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    running(pidFile)
        .ifPresent(
            postmaster -> {
              log.info("Stopping a PostgreSQL that is still running on {}", data);
              FAST_THEN_IMMEDIATE.stop(postmaster);
            });
    try {
      // PostgreSQL would mistake another process with the same pid for a running server.
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<ProcessHandle> running(Path pidFile) {
    try (var lines = Files.lines(pidFile)) {
      return lines
          .findFirst()
          .map(String::strip)
          .map(Long::parseLong)
          .flatMap(ProcessHandle::of)
          .filter(process -> isPostmaster(process.info()));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private boolean isPostmaster(ProcessHandle.Info info) {
    // Linux appends "(deleted)" when the binary has been replaced.
    boolean postgres =
        info.command()
            .map(Path::of)
            .filter(c -> c.getFileName().toString().startsWith("postgres"))
            .isPresent();
    List<String> arguments = List.of(info.arguments().orElse(new String[0]));
    int option = arguments.indexOf("-D");
    return postgres
        && option >= 0
        && option + 1 < arguments.size()
        && isData(arguments.get(option + 1));
  }

  private boolean isData(String argument) {
    try {
      return Files.isSameFile(data, Path.of(argument));
    } catch (IOException | InvalidPathException noSuchDirectory) {
      return false;
    }
  }
}
