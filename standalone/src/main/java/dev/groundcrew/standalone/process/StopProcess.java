package dev.groundcrew.standalone.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a process: asks, more firmly each time it has not listened, and in the end kills it.
 *
 * @param patience how long to wait after each signal
 * @param signals names for {@code kill}, to be sent one after the other
 */
public record StopProcess(Duration patience, List<String> signals) {

  private static final Logger log = LoggerFactory.getLogger(StopProcess.class);
  private static final long CHECK_MILLIS = 100;

  /** Returns once the process has ended. */
  public void stop(ProcessHandle process) {
    for (String signal : signals) {
      send(signal, process);
      if (ended(process)) {
        return;
      }
      log.warn("Process {} did not end within {} of SIG{}", process.pid(), patience, signal);
    }
    process.destroyForcibly();
    if (!ended(process)) {
      log.warn("Process {} cannot be killed", process.pid());
    }
  }

  /** Java itself sends no signal but SIGTERM and SIGKILL. */
  private static void send(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException noShell) {
      process.destroy();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean ended(ProcessHandle process) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() - deadline < 0) {
      try {
        process.onExit().get(CHECK_MILLIS, TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException | ExecutionException stillThere) {
        // A zombie has no command. It has ended, only its new parent has taken no note of it.
        if (process.info().command().isEmpty()) {
          return true;
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return !process.isAlive();
      }
    }
    return false;
  }
}
