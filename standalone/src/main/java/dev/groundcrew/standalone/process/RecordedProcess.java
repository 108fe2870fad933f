package dev.groundcrew.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A child process that is recorded in a file, so that the next start finds it if this process was
 * killed without stopping it.
 *
 * @param file contains the pid and the start time, one per line
 */
public record RecordedProcess(Path file) {

  /** The tolerance for start times: they shift when the system clock is set. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  /** Records the process, replacing the previous one. */
  public void write(ProcessHandle process) {
    try {
      Instant started = process.info().startInstant().orElse(Instant.EPOCH);
      Files.writeString(file, process.pid() + "\n" + started + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds the process if it is still running. Pids are reused, so the start time and the command
   * line must match, too.
   */
  public Optional<ProcessHandle> find(String partOfCommandLine) {
    try {
      List<String> lines = Files.readAllLines(file);
      Instant started = Instant.parse(lines.get(1));
      return ProcessHandle.of(Long.parseLong(lines.get(0)))
          .filter(process -> startedAt(started, process.info()))
          .filter(process -> commandLine(process.info()).contains(partOfCommandLine));
    } catch (IOException
        | IndexOutOfBoundsException
        | NumberFormatException
        | DateTimeParseException noneWrittenDown) {
      return Optional.empty();
    }
  }

  /** Deletes the record. Call it when the process has ended. */
  public void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean startedAt(Instant recorded, ProcessHandle.Info info) {
    return info.startInstant()
        .filter(start -> Duration.between(recorded, start).abs().compareTo(CLOCK_TOLERANCE) <= 0)
        .isPresent();
  }

  private static String commandLine(ProcessHandle.Info info) {
    return info.commandLine().orElse("");
  }
}
