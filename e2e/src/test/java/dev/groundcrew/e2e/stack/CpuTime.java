package dev.groundcrew.e2e.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How much processor time a process and its children have taken, those that have ended too. Where
 * others use the same cores, this says more of what something costs than how long it takes.
 */
public final class CpuTime {

  /** Clock ticks a second, as Linux counts them for programs on any hardware. */
  private static final double TICKS = 100;

  /** Times in user and in system mode, of the process and of children that have ended. */
  private static final int FIRST_TIME = 11;

  private static final int TIMES = 4;

  private CpuTime() {}

  /** So far. */
  public static double seconds(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants()).mapToLong(CpuTime::ticks).sum()
        / TICKS;
  }

  private static long ticks(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())));
      // What follows the name, which may hold anything.
      return Stream.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "))
          .skip(FIRST_TIME)
          .limit(TIMES)
          .mapToLong(Long::parseLong)
          .sum();
    } catch (NoSuchFileException ended) {
      return 0;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
