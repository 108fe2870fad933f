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
 * Stops a process: sends the signals one after the other until it ends, and finally kills it.
 *
 * @param patience the wait after each signal
 * @param signals signal names for {@code kill}, in the order in which they are sent
 */
public record StopProcess(Duration patience, List<String> signals) {

  private static final Logger log = LoggerFactory.getLogger(StopProcess.class);
  private static final long CHECK_MILLIS = 100;

  /** Stops the process and waits until it has ended. */
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
      log.warn("Process {} can't be killed", process.pid());
    }
  }

  /** Java can only send SIGTERM and SIGKILL itself. */
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
        // A zombie has no command: it has ended, but its new parent has not collected its exit
        // status.
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
