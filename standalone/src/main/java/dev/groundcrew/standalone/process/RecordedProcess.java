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
 * A child process written down in a file, so that the next start finds it if this process was
 * killed and left it behind.
 *
 * @param file holds its pid and the instant it started, a line each
 */
public record RecordedProcess(Path file) {

  /** The system clock may be set while a process runs, which moves the instant it started. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  /** Writes the process down in place of any before it. */
  public void write(ProcessHandle process) {
    try {
      Instant started = process.info().startInstant().orElse(Instant.EPOCH);
      Files.writeString(file, process.pid() + "\n" + started + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds the process if it still runs. Pids are used again, so a process counts as the recorded
   * one only if it also started at the same time and its command line has what it must have.
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

  /** To be called once the process has ended. */
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
