package dev.groundcrew.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.e2e.stack.Command;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/** The services of the Compose file as processes, each started when Compose would start it. */
final class ComposedSite implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ComposeFile file;
  private final Path directory;
  private final WithoutContainers translation = new WithoutContainers();
  private final Programs programs;
  private final Map<String, Process> processes = new HashMap<>();
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  ComposedSite(ComposeFile file, Path directory) {
    this.file = file;
    this.directory = directory;
    this.programs = new Programs(directory);
  }

  /** Starts a service, once what it depends on is as it demands. */
  void start(String name) throws IOException {
    file.service(name)
        .path("depends_on")
        .properties()
        .forEach(needed -> await(needed.getKey(), needed.getValue().path("condition").asString()));
    Map<String, String> environment = environment(name);
    if (name.equals("postgres")) {
      started.push(new PostgresImage(directory.resolve("data"), port(5432), environment));
      return;
    }
    ProcessBuilder builder = new ProcessBuilder(programs.command(name, file.service(name)));
    builder.environment().keySet().removeIf(variable -> variable.startsWith("TEMPORAL_"));
    builder.environment().putAll(environment);
    builder.environment().put("PATH", programs.path() + ":" + System.getenv("PATH"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(log(name).toFile());
    Process process = builder.start();
    processes.put(name, process);
    started.push(() -> stop(process));
  }

  /** Returns once the service is as the condition of {@code depends_on} says. */
  void await(String name, String condition) {
    switch (condition) {
      case "service_completed_successfully" ->
          assertThat(exitCode(name)).as("%s", log(name)).isZero();
      case "service_healthy" -> Awaitility.await(name).atMost(PATIENCE).until(() -> healthy(name));
      default -> throw new AssertionError(condition);
    }
  }

  int port(int inContainer) {
    return translation.port(inContainer);
  }

  /** How long Temporal keeps the histories of finished installs. */
  String retention() {
    String namespace =
        Command.output(
            List.of(
                Tools.temporalCli().toString(),
                "operator",
                "namespace",
                "describe",
                "--namespace",
                "default",
                "--address",
                "127.0.0.1:" + port(7233),
                "--output",
                "json"));
    return JsonMapper.shared()
        .readTree(namespace)
        .path("config")
        .path("workflowExecutionRetentionTtl")
        .asString();
  }

  private Map<String, String> environment(String name) {
    Map<String, String> variables = new HashMap<>();
    file.service(name)
        .path("environment")
        .properties()
        .forEach(variable -> variables.put(variable.getKey(), variable.getValue().asString()));
    return translation.environment(variables);
  }

  private int exitCode(String name) {
    try {
      Process process = processes.get(name);
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(name).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The same question that the health check asks, without the image's tools. */
  private boolean healthy(String name) throws IOException {
    Process process = processes.get(name);
    assertThat(process == null || process.isAlive()).as("runs; see %s", log(name)).isTrue();
    List<String> test = new ArrayList<>();
    file.service(name).path("healthcheck").path("test").forEach(word -> test.add(word.asString()));
    return switch (test.get(1)) {
      case "pg_isready" -> accepts(port(5432));
      case "nc" -> accepts(port(Integer.parseInt(test.getLast())));
      case "wget" -> answers(URI.create(test.getLast()));
      default -> throw new AssertionError(test);
    };
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private boolean answers(URI inContainer) {
    try {
      URI here =
          URI.create(
              inContainer
                  .toString()
                  .replace(":" + inContainer.getPort(), ":" + port(inContainer.getPort())));
      return ((HttpURLConnection) here.toURL().openConnection()).getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Path log(String name) {
    return directory.resolve(name + ".log");
  }

  private static void stop(Process process) {
    process.destroy();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() throws Exception {
    while (!started.isEmpty()) {
      started.pop().close();
    }
  }
}
