package dev.groundcrew.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A packaged jar of this project that is run as a process. */
public record Program(Path jar, String maxHeap, Path logs) {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final boolean QUICK_START = Boolean.getBoolean("e2e.quick-start");

  /** Of each module, once in a JVM: it may have been built anew since. */
  private static final Map<String, Path> EXTRACTED = new ConcurrentHashMap<>();

  /** How a JVM of this project is started, without its heap and what it runs. */
  public static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(JAVA);
    // The collector that a JVM chooses within the limits of docker-compose.yml.
    command.add("-XX:+UseSerialGC");
    if (QUICK_START) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    return command;
  }

  /** A module of this checkout. */
  static Program of(String module, Path logs) {
    Path packaged =
        Stack.ROOT.resolve(
            "%s/target/groundcrew-%s-%s-exec.jar"
                .formatted(module, module, System.getProperty("e2e.version")));
    return new Program(
        // The simulator's jar has no Spring Boot in it, which would extract it.
        QUICK_START && !module.equals("simulator")
            ? EXTRACTED.computeIfAbsent(module, unused -> extracted(module, packaged))
            : packaged,
        module.equals("api") ? System.getProperty("e2e.api-heap") : "256m",
        logs);
  }

  /** With its libraries beside it, as in the images: a start then takes two thirds of the time. */
  private static Path extracted(String module, Path packaged) {
    Path directory = Stack.ROOT.resolve("e2e/target/extracted/" + module);
    extract(packaged, directory, "--force");
    return directory.resolve(packaged.getFileName());
  }

  /** Has the jar of a Spring Boot program extract itself. */
  public static void extract(Path jar, Path directory, String... options) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(JAVA, "-Djarmode=tools", "-jar", jar.toString(), "extract"));
    command.addAll(List.of(options));
    command.addAll(List.of("--destination", directory.toString()));
    Command.output(command);
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
