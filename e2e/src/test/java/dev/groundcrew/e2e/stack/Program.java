package dev.groundcrew.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A packaged jar of this project that is run as a process. */
public record Program(Path jar, String maxHeap, Path logs) {

  /** How a JVM of this project is started, without its heap and what it runs. */
  public static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The collector that a JVM chooses within the limits of docker-compose.yml.
    command.add("-XX:+UseSerialGC");
    if (Boolean.getBoolean("e2e.quick-start")) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    return command;
  }

  /** A module of this checkout. */
  static Program of(String module, Path logs) {
    return new Program(
        Stack.ROOT.resolve(
            "%s/target/groundcrew-%s-%s-exec.jar"
                .formatted(module, module, System.getProperty("e2e.version"))),
        module.equals("api") ? System.getProperty("e2e.api-heap") : "256m",
        logs);
  }

  Process start(String name, Map<String, String> environment, List<String> arguments) {
    assertThat(jar).exists();
    List<String> command = java();
    // As a JVM chooses it within the limits of docker-compose.yml.
    command.add("-Xmx" + maxHeap);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("TEMPORAL_"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Path log(String name) {
    return logs.resolve(name + ".log");
  }
}
