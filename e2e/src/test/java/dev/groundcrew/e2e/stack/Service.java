package dev.groundcrew.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A process that runs a worker or an api. */
public final class Service implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Program program;
  private final String name;
  private final Map<String, String> environment;
  private final int port = Ports.free();
  private Process process;

  Service(Program program, String name, Map<String, String> environment) {
    this.program = program;
    this.name = name;
    this.environment = new HashMap<>(environment);
    this.environment.put("SERVER_PORT", String.valueOf(port));
  }

  /**
   * A service of this checkout.
   *
   * @param module {@code worker} or {@code api}
   * @param logs the directory for its output
   */
  public static Service of(String module, Path logs, Map<String, String> environment) {
    return new Service(Program.of(module, logs), module, environment);
  }

  /** Sets a variable for the next start. */
  public void set(String variable, String value) {
    environment.put(variable, value);
  }

  /** Unsets a variable for the next start. */
  public void unset(String variable) {
    environment.remove(variable);
  }

  /** Starts the process without waiting; see {@link #awaitHealthy()}. */
  public void start() {
    process = program.start(name, environment, List.of());
  }

  /** Waits until its health is UP. */
  public void awaitHealthy() {
    await(name)
        .atMost(START)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              assertThat(process.isAlive()).as("runs; see %s", program.log(name)).isTrue();
              return healthy();
            });
  }

  /** Sends SIGTERM, as init systems do, and does not wait. */
  public void terminate() {
    process.destroy();
  }

  /** The process id. */
  public long pid() {
    return process.pid();
  }

  /** Whether the process has ended. */
  public boolean hasEnded() {
    return !process.isAlive();
  }

  /** What the process has printed, in all its starts. */
  public Path log() {
    return program.log(name);
  }

  /** Sends SIGKILL and waits until the process has ended. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** The resident memory in megabytes. */
  public double residentMegabytes() {
    return ResidentMemory.megabytes(process);
  }

  /** The processor time that it has taken since its start. */
  public double cpuSeconds() {
    return CpuTime.seconds(process.toHandle());
  }

  /** The URL of the service. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private boolean healthy() throws InterruptedException {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(url() + "/actuator/health"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
