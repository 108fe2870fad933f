package dev.groundcrew.standalone.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that a test needs, and that are not everywhere. */
public final class Tool {

  private static final int SECONDS = 120;

  private Tool() {}

  /**
   * What a program did.
   *
   * @param output of both its streams, without blanks at its ends
   */
  public record Ran(int code, String output) {}

  /** Skips the test, saying so, where the program is neither on the PATH nor at this place. */
  public static void require(String tool) {
    assumeTrue(find(tool).isPresent(), () -> "Skipped: there is no %s here".formatted(tool));
  }

  /** The program, by its absolute path or by its name on the PATH. */
  public static Optional<File> find(String tool) {
    return Stream.concat(
            Stream.of(tool).map(File::new).filter(File::isAbsolute),
            Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(path -> new File(path, tool)))
        .filter(File::canExecute)
        .findFirst();
  }

  /** Runs the program to its end, with nothing to read. */
  public static Ran run(List<String> command) throws IOException, InterruptedException {
    return run(new ProcessBuilder(command));
  }

  /** Runs the program to its end, with nothing to read. */
  public static Ran run(String... command) throws IOException, InterruptedException {
    return run(List.of(command));
  }

  /** Runs the program to its end, with nothing to read. */
  public static Ran run(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), output);
  }
}
