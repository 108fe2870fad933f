package dev.groundcrew.e2e.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All processes of a site: PostgreSQL, Temporal, workers and apis. */
public final class Stack implements AutoCloseable {

  static final Path ROOT = Path.of(System.getProperty("e2e.root"));

  private final Started started = new Started();
  private final Path directory;
  private final PostgresServer postgres;
  private final TemporalServer temporal;
  private final Relay postgresRelay;
  private final Relay temporalRelay;
  private final List<Service> workers;
  private final List<Service> apis;

  private Stack(Map<String, String> settings, String temporalOptions, boolean relayed)
      throws IOException {
    Path target = Files.createDirectories(ROOT.resolve("e2e/target"));
    directory = Files.createTempDirectory(target, "stack-");
    postgres = new PostgresServer(directory.resolve("postgres"));
    temporal = new TemporalServer(directory.resolve("temporal"), temporalOptions);
    postgresRelay = Relay.to(postgres.port());
    temporalRelay = Relay.to(temporal.port());
    Map<String, String> environment = new HashMap<>(settings);
    environment.put(
        "SPRING_DATASOURCE_URL",
        relayed ? postgres.jdbcUrl(postgresRelay, "postgres") : postgres.jdbcUrl("postgres"));
    environment.put(
        "TEMPORAL_ADDRESS", relayed ? "127.0.0.1:" + temporalRelay.port() : temporal.address());
    workers = services("worker", environment);
    apis = services("api", environment);
  }

  /** Starts everything, with relays in the connections, and waits until all is healthy. */
  static Stack start() {
    return start(
        Map.of(
            "GROUNDCREW_RECONCILE_INTERVAL", "PT10S",
            // A bulk of thousands of nodes in seconds.
            "GROUNDCREW_BULK_NODES_PER_SECOND", "200",
            // Simulated machines boot again at once.
            "GROUNDCREW_BOOT_AGAIN_AFTER", "PT0S"),
        "",
        true);
  }

  /**
   * Starts everything with direct connections and waits until all is healthy.
   *
   * @param settings additional settings of the services
   */
  public static Stack start(Map<String, String> settings) {
    return start(settings, "");
  }

  /**
   * Starts everything with options for {@code temporal server start-dev}.
   *
   * @param temporalOptions the options, separated by blanks
   */
  public static Stack start(Map<String, String> settings, String temporalOptions) {
    return start(settings, temporalOptions, false);
  }

  private static Stack start(
      Map<String, String> settings, String temporalOptions, boolean relayed) {
    Stack stack = null;
    try {
      stack = new Stack(settings, temporalOptions, relayed);
      stack.startAll();
      return stack;
    } catch (IOException | RuntimeException | Error failed) {
      if (stack != null) {
        stack.close();
      }
      throw new AssertionError(failed);
    }
  }

  public PostgresServer postgres() {
    return postgres;
  }

  public TemporalServer temporal() {
    return temporal;
  }

  /** The relay between the services and PostgreSQL. */
  public Relay postgresRelay() {
    return postgresRelay;
  }

  /** The relay between the services and Temporal. */
  public Relay temporalRelay() {
    return temporalRelay;
  }

  public List<Service> workers() {
    return workers;
  }

  public List<Service> apis() {
    return apis;
  }

  /** The first api. */
  public Api api() {
    return Api.at(apis.getFirst().url());
  }

  public Database database() {
    return Database.at(postgres.jdbcUrl("postgres"));
  }

  /** Starts a simulated fleet that uses every api. */
  public Fleet startFleet() {
    return Fleet.start(apis, Program.of("simulator", directory), database(), Fleet.NODES);
  }

  /** The same, of machines that boot from the network. */
  public Fleet startBootingFleet() {
    return Fleet.start(
        apis,
        Program.of("simulator", directory),
        database(),
        Fleet.BOOTING_NODES,
        "--boot",
        "--boot-again-after=PT0S");
  }

  /** A simulator for the first api. */
  public Simulator simulator() {
    return Simulator.of(apis.getFirst().url(), directory);
  }

  @Override
  public void close() {
    started.close();
  }

  private void startAll() {
    started.add(postgresRelay);
    started.add(temporalRelay);
    postgres.start();
    started.add(postgres);
    temporal.start();
    started.add(temporal);
    Stream.of(workers, apis)
        .flatMap(List::stream)
        .forEach(
            service -> {
              service.start();
              started.add(service);
              service.awaitHealthy();
            });
  }

  private List<Service> services(String module, Map<String, String> environment) {
    return IntStream.rangeClosed(1, Integer.getInteger("e2e.instances"))
        .mapToObj(
            number ->
                new Service(Program.of(module, directory), module + "-" + number, environment))
        .toList();
  }
}
