package dev.groundcrew.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StopProcessTest {

  private static final int KILLED = 128 + 9;

  private Process child;

  @AfterEach
  void endChild() {
    child.destroyForcibly();
  }

  @Test
  void aProcessThatListensEndsByItself() throws Exception {
    child = shell("trap 'exit 7' INT");

    new StopProcess(Duration.ofSeconds(30), List.of("INT", "QUIT")).stop(child.toHandle());

    assertThat(child.waitFor()).isEqualTo(7);
  }

  @Test
  void aProcessDeafToTheFirstSignalIsSentTheNext() throws Exception {
    child = shell("trap '' INT; trap 'exit 8' QUIT");

    new StopProcess(Duration.ofMillis(300), List.of("INT", "QUIT")).stop(child.toHandle());

    assertThat(child.waitFor()).isEqualTo(8);
  }

  @Test
  void aProcessDeafToAllSignalsIsKilled() throws Exception {
    child = shell("trap '' TERM");

    new StopProcess(Duration.ofMillis(300), List.of("TERM")).stop(child.toHandle());

    assertThat(child.waitFor()).isEqualTo(KILLED);
  }

  @Test
  void aProcessThatHasEndedIsNoTrouble() throws Exception {
    child = shell("exit 0");
    child.waitFor();

    new StopProcess(Duration.ofSeconds(30), List.of("TERM")).stop(child.toHandle());

    assertThat(child.exitValue()).isZero();
  }

  /** Returns once its traps are set. */
  private static Process shell(String traps) throws IOException {
    Process shell =
        DefaultSignals.start("sh", "-c", traps + "; echo ready; while :; do sleep 0.05; done");
    BufferedReader output = shell.inputReader();
    assertThat(output.readLine()).isIn("ready", null);
    return shell;
  }
}
