package dev.groundcrew.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedProcessTest {

  @TempDir private Path directory;
  private RecordedProcess recorded;
  private Process child;

  @BeforeEach
  void startChild() throws IOException {
    recorded = new RecordedProcess(directory.resolve("child.pid"));
    child = new ProcessBuilder("sleep", "300").start();
  }

  @AfterEach
  void endChild() throws InterruptedException {
    child.destroyForcibly().waitFor();
  }

  @Test
  void aRunningProcessIsFound() {
    recorded.write(child.toHandle());

    assertThat(recorded.find("sleep")).contains(child.toHandle());
  }

  @Test
  void anotherProgramWithTheSamePidIsIgnored() {
    recorded.write(child.toHandle());

    assertThat(recorded.find("temporal.db")).isEmpty();
  }

  @Test
  void aLaterProcessWithTheSamePidIsIgnored() throws IOException {
    Instant anHourAgo = Instant.now().minusSeconds(3600);
    Files.writeString(recorded.file(), child.pid() + "\n" + anHourAgo + "\n");

    assertThat(recorded.find("sleep")).isEmpty();
  }

  @Test
  void aProcessThatHasEndedIsNotFound() throws InterruptedException {
    recorded.write(child.toHandle());
    child.destroyForcibly().waitFor();

    assertThat(recorded.find("sleep")).isEmpty();
  }

  @Test
  void aTruncatedFileRecordsNoProcess() throws IOException {
    Files.writeString(recorded.file(), String.valueOf(child.pid()));

    assertThat(recorded.find("sleep")).isEmpty();
  }

  @Test
  void aForgottenProcessIsNotFound() {
    recorded.write(child.toHandle());

    recorded.forget();

    assertThat(recorded.find("sleep")).isEmpty();
    assertThat(recorded.file()).doesNotExist();
  }
}
