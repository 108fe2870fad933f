package dev.groundcrew.standalone.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs with the default handling of SIGINT and SIGQUIT. When a script runs the tests in
 * its background, both signals are ignored; every child inherits this, and a shell can't undo it.
 */
public final class DefaultSignals {

  /** An option of GNU env. With another env, run the tests in the foreground. */
  private static final List<String> RESET = List.of("env", "--default-signal=INT,QUIT");

  private DefaultSignals() {}

  /** Starts the command and returns its process. */
  public static Process start(String... command) throws IOException {
    List<String> all = new ArrayList<>(isSupported() ? RESET : List.of());
    all.addAll(List.of(command));
    return new ProcessBuilder(all).start();
  }

  private static boolean isSupported() throws IOException {
    List<String> nothing = new ArrayList<>(RESET);
    nothing.add("true");
    try {
      return new ProcessBuilder(nothing).start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
