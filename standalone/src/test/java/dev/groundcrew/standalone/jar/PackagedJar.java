package dev.groundcrew.standalone.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar in its own process, as it runs in production. */
final class PackagedJar implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(40);

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final Path data;
  private final Map<String, String> environment;
  private final int port;
  private Process process;
  private int starts;

  PackagedJar(Path data, Map<String, String> environment) throws IOException {
    this.data = data;
    this.environment = environment;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
  }

  /** An answer of the API. */
  record Answer(int status, JsonNode body) {

    String message() {
      return body.path("message").asString();
    }
  }

  /** Starts the process and waits until it is healthy. */
  void start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As the JVMs of the tests themselves: one that lives for seconds starts sooner so.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m"));
    command.addAll(List.of("-jar", System.getProperty("groundcrew.jar")));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("TEMPORAL_"));
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().put("GROUNDCREW_DATA_DIR", data.toString());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(log(++starts).toFile());
    process = builder.start();
    await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              assertThat(process.isAlive()).as("still runs; its log: %s", lastLog()).isTrue();
              return healthy();
            });
  }

  /** Sends SIGTERM, as an init system does, and waits until the process has ended. */
  void terminate() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  /** Sends SIGKILL, to simulate a power cut, and waits until the process has ended. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null && process.isAlive()) {
      terminate();
    }
  }

  int port() {
    return port;
  }

  String lastLog() throws IOException {
    return Files.readString(log(starts));
  }

  Answer get(String path) {
    return call("GET", path, "");
  }

  Answer post(String path, String body) {
    return call("POST", path, body);
  }

  Answer patch(String path, String body) {
    return call("PATCH", path, body);
  }

  /** Sends a request. An IOException means that there was no answer. */
  Answer send(String method, String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .method(method, BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), json.readTree(response.body()));
  }

  private Answer call(String method, String path, String body) {
    try {
      return send(method, path, body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean healthy() throws InterruptedException {
    try {
      return send("GET", "/actuator/health", "").status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Path log(int start) {
    return data.resolveSibling(data.getFileName() + "-start-" + start + ".log");
  }
}
