package dev.groundcrew.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.groundcrew.standalone.datadir.DataDirectory;
import dev.groundcrew.standalone.failure.CannotStartException;
import dev.groundcrew.standalone.process.FindExecutable;
import dev.groundcrew.standalone.process.FreePort;
import dev.groundcrew.standalone.process.RecordedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartDevServerTest {

  @TempDir private Path directory;
  private DevServerPorts ports;

  @BeforeEach
  void choosePorts() {
    ports = new DevServerPorts(FreePort.any(), FreePort.any());
  }

  @Test
  void aCliThatExitsIsExplainedWithItsOwnOutput() throws IOException {
    Path cli = script("echo \"unknown flag: $4\" >&2; exit 3");

    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> starter(cli).start(ports))
        .withMessageContaining("ended with exit code 3")
        .withMessageContaining("unknown flag: 127.0.0.1")
        .extracting(CannotStartException::action)
        .asString()
        .contains("GROUNDCREW_ENGINE=memory");
    assertThat(directory.resolve("temporal.pid")).doesNotExist();
  }

  @Test
  void aServerLeftOverFromAKilledProcessIsStopped() throws Exception {
    Process leftBehind =
        new ProcessBuilder(
                script("while :; do sleep 0.05; done").toString(),
                directory.resolve("temporal.db").toString())
            .start();
    RecordedProcess recorded = new RecordedProcess(directory.resolve("temporal.pid"));
    recorded.write(leftBehind.toHandle());

    starter(Path.of("temporal")).choosePorts();

    assertThat(leftBehind.waitFor()).isNotZero();
    assertThat(recorded.file()).doesNotExist();
  }

  @Test
  void aRealServerAnswersKeepsItsDataAndEndsWhenClosed() {
    Path cli = new FindExecutable(System.getenv()).find("temporal").orElse(null);
    assumeThat(cli).as("a temporal CLI on the PATH").isNotNull();

    RunningDevServer server = starter(cli).start(ports);
    ProcessHandle process =
        new RecordedProcess(directory.resolve("temporal.pid")).find("start-dev").orElseThrow();
    assertThat(server.properties())
        .containsEntry("spring.temporal.connection.target", "127.0.0.1:" + ports.frontend());
    server.close();

    assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(5));
    assertThat(directory.resolve("temporal.db")).isNotEmptyFile();
  }

  private StartDevServer starter(Path cli) {
    return new StartDevServer(new Engine.DevServer(cli), new DataDirectory(directory));
  }

  private Path script(String commands) throws IOException {
    Path file =
        Files.createFile(
            directory.resolve("fake-temporal"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
  }
}
