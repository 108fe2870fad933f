package dev.groundcrew.standalone.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs that SIGINT and SIGQUIT end. A script that runs the tests in its background has
 * both ignored, which every child inherits, and a shell cannot undo.
 */
public final class DefaultSignals {

  /** GNU's; where there is another, the tests are to be run in the foreground. */
  private static final List<String> RESET = List.of("env", "--default-signal=INT,QUIT");

  private DefaultSignals() {}

  /** Starts the command, in the process that is returned. */
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
