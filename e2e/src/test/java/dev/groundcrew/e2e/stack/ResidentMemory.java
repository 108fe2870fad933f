package dev.groundcrew.e2e.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the resident memory of a process. */
public final class ResidentMemory {

  private ResidentMemory() {}

  public static double megabytes(Process process) {
    try (var status = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
      String line = status.filter(l -> l.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
