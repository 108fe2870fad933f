package dev.groundcrew.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.e2e.stack.Command;
import dev.groundcrew.e2e.stack.Database;
import dev.groundcrew.e2e.stack.Simulator;
import dev.groundcrew.e2e.stack.Started;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services of the Compose file as processes, each started when Compose would start it. */
public final class ComposedSite implements AutoCloseable {

  /** Also where other work keeps the cores busy. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final ComposeFile file;
  private final Checkout jars;
  private final Path directory;
  private final Map<String, Map<String, String>> settings;
  private final WithoutContainers translation;
  private final Programs programs;
  private final SiteProcesses processes;
  private final Started started = new Started();

  private ComposedSite(
      ComposeFile file, Checkout jars, Path directory, Map<String, Map<String, String>> settings) {
    this.file = file;
    this.jars = jars;
    this.directory = directory;
    this.settings = settings;
    Path deploy = file.checkout().resolve("deploy");
    this.translation = new WithoutContainers(deploy);
    this.programs = new Programs(directory, deploy, jars);
    this.processes = new SiteProcesses(directory);
  }

  /**
   * Returns once all of it is healthy.
   *
   * @param variables in place of {@code .env}
   * @param settings variables beyond those in the file, by service; for {@code postgres} parameters
   *     of the server
   */
  public static ComposedSite start(
      Map<String, String> variables, Map<String, Map<String, String>> settings) {
    return start(ComposeFile.read(variables), settings);
  }

  /**
   * The same with another checkout's Compose file, or jars, or both.
   *
   * @param composeFile whose it is, with all that it mounts
   * @param jars whose worker and api run there
   */
  public static ComposedSite start(
      Checkout composeFile, Checkout jars, Map<String, String> variables) {
    return start(ComposeFile.read(composeFile, variables), jars, Map.of());
  }

  static ComposedSite start(ComposeFile file, Map<String, Map<String, String>> settings) {
    return start(file, Checkout.THIS, settings);
  }

  private static ComposedSite start(
      ComposeFile file, Checkout jars, Map<String, Map<String, String>> settings) {
    ComposedSite site = null;
    try {
      Path target = Files.createDirectories(Checkout.THIS.resolve("e2e/target"));
      site = new ComposedSite(file, jars, Files.createTempDirectory(target, "site-"), settings);
      site.startAll();
      return site;
    } catch (IOException | RuntimeException | Error failed) {
      if (site != null) {
        site.close();
      }
      throw new AssertionError(failed);
    }
  }

  private void startAll() throws IOException {
    for (String service : file.startOrder()) {
      start(service);
    }
    for (String service : file.startOrder()) {
      if (file.service(service).has("healthcheck")) {
        await(service, "service_healthy");
      }
    }
  }

  /** Where the API answers. */
  public String apiUrl() {
    return "http://127.0.0.1:" + port(8080);
  }

  /** Where machines report. */
  public String machinesUrl() {
    return "http://127.0.0.1:" + port(8082);
  }

  /** Older versions did not. */
  private boolean asksWhoCalls() {
    return file.service("api").path("environment").has("GROUNDCREW_SECURITY_TOKENS_0_SHA256");
  }

  public String temporalAddress() {
    return "127.0.0.1:" + port(7233);
  }

  /** Where the database of this name is, which must exist; {@code groundcrew} does. */
  public String jdbcUrl(String database) {
    JsonNode environment = file.service("postgres").path("environment");
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
        .formatted(
            port(5432),
            database,
            environment.path("POSTGRES_USER").asString(),
            environment.path("POSTGRES_PASSWORD").asString());
  }

  /** Groundcrew's own. */
  public Database database() {
    return Database.at(jdbcUrl("groundcrew"));
  }

  /** How much memory one of its services takes, in megabytes. */
  public double residentMegabytes(String service) {
    return processes.residentMegabytes(service);
  }

  /** How much processor time one of its services has taken so far, in seconds. */
  public double cpuSeconds(String service) {
    return processes.cpuSeconds(service);
  }

  /** A fleet for it, of the checkout that its api is of. */
  public Simulator simulator() {
    Simulator simulator = Simulator.of(jars.jar("simulator"), apiUrl(), directory);
    return asksWhoCalls() ? simulator.with(SiteSecrets.TOKEN, machinesUrl()) : simulator;
  }

  /** Starts a service, once what it depends on is as it demands. */
  void start(String name) throws IOException {
    file.service(name)
        .path("depends_on")
        .properties()
        .forEach(needed -> await(needed.getKey(), needed.getValue().path("condition").asString()));
    Map<String, String> environment = environment(name);
    if (name.equals("postgres")) {
      Map<String, String> parameters = new HashMap<>(file.postgresParameters());
      parameters.putAll(settings.getOrDefault(name, Map.of()));
      started.add(
          new PostgresImage(directory.resolve("data"), port(5432), environment, parameters));
      return;
    }
    ProcessBuilder builder = new ProcessBuilder(programs.command(name, file.service(name)));
    builder.environment().keySet().removeIf(variable -> variable.startsWith("TEMPORAL_"));
    builder.environment().putAll(environment);
    builder.environment().putAll(settings.getOrDefault(name, Map.of()));
    builder.environment().put("PATH", programs.path() + ":" + System.getenv("PATH"));
    Process process = processes.start(name, builder);
    started.add(() -> SiteProcesses.stop(process));
  }

  /** Stops the worker, until {@link #startWorker}. */
  public void stopWorker() {
    processes.stop("worker");
  }

  /** Returns once the worker is healthy. */
  public void startWorker() {
    try {
      start("worker");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await("worker", "service_healthy");
  }

  /** Runs Temporal's command line tool and returns its output as JSON. */
  public JsonNode askTemporal(String... command) {
    List<String> words = new ArrayList<>();
    words.add(Tools.temporalCli().toString());
    words.addAll(List.of(command));
    words.addAll(List.of("--address", temporalAddress(), "--output", "json"));
    return JsonMapper.shared().readTree(Command.output(words));
  }

  /** Returns once the service is as the condition of {@code depends_on} says. */
  void await(String name, String condition) {
    switch (condition) {
      case "service_completed_successfully" ->
          assertThat(processes.exitCode(name, PATIENCE)).as("%s", processes.log(name)).isZero();
      case "service_healthy" -> Awaitility.await(name).atMost(PATIENCE).until(() -> healthy(name));
      default -> throw new AssertionError(condition);
    }
  }

  private int port(int inContainer) {
    return translation.port(inContainer);
  }

  private Map<String, String> environment(String name) {
    Map<String, String> variables = new HashMap<>();
    file.service(name)
        .path("environment")
        .properties()
        .forEach(variable -> variables.put(variable.getKey(), variable.getValue().asString()));
    return translation.environment(name, variables);
  }

  private boolean healthy(String name) throws IOException {
    processes.assertRuns(name);
    return new AskHealth(translation).of(file.service(name));
  }

  @Override
  public void close() {
    started.close();
  }
}
