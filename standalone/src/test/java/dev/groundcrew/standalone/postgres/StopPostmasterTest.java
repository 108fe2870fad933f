package dev.groundcrew.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.process.DefaultSignals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses a shell as PostgreSQL, because only the process's name and arguments are compared. */
class StopPostmasterTest {

  @TempDir private Path directory;
  private Path data;
  private Path other;
  private Process process;

  @BeforeEach
  void setUp() throws IOException {
    data = Files.createDirectory(directory.resolve("data"));
    other = Files.createDirectory(directory.resolve("other"));
  }

  @AfterEach
  void endProcess() {
    process.destroyForcibly();
  }

  @Test
  void theServerOfTheDirectoryIsStopped() throws Exception {
    process = run("postgres", data);
    Path pidFile = recordAsPostmaster();

    new StopPostmaster(data).stop();

    assertThat(process.waitFor()).isEqualTo(128 + 2);
    assertThat(pidFile).doesNotExist();
  }

  @Test
  void theServerOfAnotherDirectoryIsNotStopped() throws IOException {
    process = run("postgres", other);
    Path pidFile = recordAsPostmaster();

    new StopPostmaster(data).stop();

    assertThat(process.isAlive()).isTrue();
    assertThat(pidFile).doesNotExist();
  }

  @Test
  void anotherProgramWithTheSamePidIsNotStopped() throws IOException {
    process = run("editor", data);
    recordAsPostmaster();

    new StopPostmaster(data).stop();

    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void aPidFileThatCannotBeReadIsRemoved() throws IOException {
    process = run("postgres", data);
    Path pidFile = Files.writeString(data.resolve("postmaster.pid"), "");

    new StopPostmaster(data).stop();

    assertThat(process.isAlive()).isTrue();
    assertThat(pidFile).doesNotExist();
  }

  /** Returns when the child has executed its own program. */
  private Process run(String name, Path data) throws IOException {
    Path program = directory.resolve(name);
    Files.copy(Path.of("/bin/sh").toRealPath(), program);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Path script =
        Files.writeString(directory.resolve("serve"), "echo up; while :; do sleep 0.05; done\n");
    Process started =
        DefaultSignals.start(program.toString(), script.toString(), "-D", data.toString());
    assertThat(started.inputReader().readLine()).isEqualTo("up");
    return started;
  }

  private Path recordAsPostmaster() throws IOException {
    return Files.writeString(data.resolve("postmaster.pid"), process.pid() + "\n" + data + "\n");
  }
}
