package dev.groundcrew.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A shell that stays open between commands, as an operator's does; it ends at the first error. */
public final class OperatorsShell implements AutoCloseable {

  private static final String MARK = "== typed ";

  private final Process shell;
  private final Writer input;
  private final BufferedReader output;

  /**
   * Opens it.
   *
   * @param environment additional variables
   */
  public OperatorsShell(Path directory, Map<String, String> environment) {
    try {
      ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-o", "pipefail", "-s");
      builder.directory(directory.toFile());
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true);
      shell = builder.start();
      input = shell.outputWriter(StandardCharsets.UTF_8);
      output = shell.inputReader(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Types the commands, waits for their end, and returns what was printed. */
  public String type(String commands) {
    StringBuilder printed = new StringBuilder();
    try {
      // In braces, so that the shell has read all of it before a command reads its input.
      input.write("{\n" + commands + "\n} </dev/null\necho; echo '" + MARK + "'\n");
      input.flush();
      for (String line = output.readLine(); ; line = output.readLine()) {
        assertThat(line).as("the shell ended in:%n%s%n%s", commands, printed).isNotNull();
        if (line.equals(MARK)) {
          return printed.toString().strip();
        }
        printed.append(line).append('\n');
      }
    } catch (IOException e) {
      throw new AssertionError("%s%n%s".formatted(commands, printed), e);
    }
  }

  @Override
  public void close() throws IOException {
    input.close();
    shell.onExit().join();
  }
}
