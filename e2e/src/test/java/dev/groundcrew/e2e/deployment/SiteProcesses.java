package dev.groundcrew.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.e2e.stack.CpuTime;
import dev.groundcrew.e2e.stack.ResidentMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The processes that stand for a site's services, PostgreSQL aside, and what they print. */
final class SiteProcesses {

  private final Path directory;
  private final Map<String, Process> processes = new HashMap<>();

  SiteProcesses(Path directory) {
    this.directory = directory;
  }

  Process start(String name, ProcessBuilder builder) throws IOException {
    builder.redirectErrorStream(true);
    builder.redirectOutput(log(name).toFile());
    Process process = builder.start();
    processes.put(name, process);
    return process;
  }

  /** Of a service that comes to an end by itself. */
  int exitCode(String name, Duration patience) {
    try {
      Process process = processes.get(name);
      assertThat(process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)).as(name).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  void assertRuns(String name) {
    Process process = processes.get(name);
    assertThat(process == null || process.isAlive()).as("runs; see %s", log(name)).isTrue();
  }

  double residentMegabytes(String name) {
    return ResidentMemory.megabytes(processes.get(name));
  }

  double cpuSeconds(String name) {
    return CpuTime.seconds(handle(name));
  }

  private ProcessHandle handle(String name) {
    Process process = processes.get(name);
    return process == null ? postgres() : process.toHandle();
  }

  private ProcessHandle postgres() {
    try (var lines = Files.lines(directory.resolve("data/postmaster.pid"))) {
      return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().strip()))
          .orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Path log(String name) {
    return directory.resolve(name + ".log");
  }

  void stop(String name) {
    stop(processes.get(name));
  }

  static void stop(Process process) {
    process.destroy();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
