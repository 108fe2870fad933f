package dev.groundcrew.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs programs, which must end with exit code 0 unless asked whether they do. */
public final class Command {

  private Command() {}

  /** The output without the last line break. The program's errors are printed. */
  public static String output(List<String> command) {
    return output(Stack.ROOT, command);
  }

  /** Runs the program in another directory. */
  public static String output(Path directory, List<String> command) {
    Ended ended = run(directory, command);
    assertThat(ended.code()).as("%s: %s", command, ended.output()).isZero();
    return ended.output();
  }

  /** Whether the program ends with exit code 0. */
  static boolean succeeds(List<String> command) {
    return run(Stack.ROOT, command).code() == 0;
  }

  private record Ended(int code, String output) {}

  private static Ended run(Path directory, List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), output.strip());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
