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
  void aProcessThatHandlesTheFirstSignalEndsByItself() throws Exception {
    child = shell("trap 'exit 7' INT");

    new StopProcess(Duration.ofSeconds(30), List.of("INT", "QUIT")).stop(child.toHandle());

    assertThat(child.waitFor()).isEqualTo(7);
  }

  @Test
  void aProcessThatIgnoresTheFirstSignalIsSentTheNext() throws Exception {
    child = shell("trap '' INT; trap 'exit 8' QUIT");

    new StopProcess(Duration.ofMillis(300), List.of("INT", "QUIT")).stop(child.toHandle());

    assertThat(child.waitFor()).isEqualTo(8);
  }

  @Test
  void aProcessThatIgnoresAllSignalsIsKilled() throws Exception {
    child = shell("trap '' TERM");

    new StopProcess(Duration.ofMillis(300), List.of("TERM")).stop(child.toHandle());

    assertThat(child.waitFor()).isEqualTo(KILLED);
  }

  @Test
  void aProcessThatHasAlreadyEndedIsNotAnError() throws Exception {
    child = shell("exit 0");
    child.waitFor();

    new StopProcess(Duration.ofSeconds(30), List.of("TERM")).stop(child.toHandle());

    assertThat(child.exitValue()).isZero();
  }

  /** Returns when the traps are set. */
  private static Process shell(String traps) throws IOException {
    Process shell =
        DefaultSignals.start("sh", "-c", traps + "; echo ready; while :; do sleep 0.05; done");
    BufferedReader output = shell.inputReader();
    assertThat(output.readLine()).isIn("ready", null);
    return shell;
  }
}
