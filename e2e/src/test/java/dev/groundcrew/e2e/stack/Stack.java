package dev.groundcrew.e2e.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything a site runs. */
public final class Stack implements AutoCloseable {

  static final Path ROOT = Path.of(System.getProperty("e2e.root"));

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Path directory;
  private final PostgresServer postgres;
  private final TemporalServer temporal;
  private final List<Service> workers;
  private final List<Service> apis;

  private Stack() throws IOException {
    Path target = Files.createDirectories(ROOT.resolve("e2e/target"));
    directory = Files.createTempDirectory(target, "stack-");
    postgres = new PostgresServer(directory.resolve("postgres"));
    temporal = new TemporalServer(directory.resolve("temporal"));
    Map<String, String> environment =
        Map.of(
            "SPRING_DATASOURCE_URL", postgres.jdbcUrl("postgres"),
            "TEMPORAL_ADDRESS", temporal.address(),
            "GROUNDCREW_RECONCILE_INTERVAL", "PT10S");
    workers = services("worker", environment);
    apis = services("api", environment);
  }

  /** Returns once all of it is healthy. */
  static Stack start() {
    Stack stack = null;
    try {
      stack = new Stack();
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

  public List<Service> workers() {
    return workers;
  }

  public List<Service> apis() {
    return apis;
  }

  public Database database() {
    return new Database(postgres.jdbcUrl("postgres"));
  }

  /** Lets simulated installers loose on every api. */
  public Fleet startFleet() {
    return Fleet.start(apis, new Program("simulator", directory), database());
  }

  /** Simulated installers for the first api. */
  public Simulator simulator() {
    return new Simulator(new Program("simulator", directory), apis.getFirst().url());
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  private void startAll() {
    postgres.start();
    started.push(postgres);
    temporal.start();
    started.push(temporal);
    Stream.of(workers, apis)
        .flatMap(List::stream)
        .forEach(
            service -> {
              service.start();
              started.push(service);
              service.awaitHealthy();
            });
  }

  private List<Service> services(String module, Map<String, String> environment) {
    return IntStream.rangeClosed(1, Integer.getInteger("e2e.instances"))
        .mapToObj(number -> new Service(new Program(module, directory), number, environment))
        .toList();
  }
}
