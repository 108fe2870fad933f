package dev.groundcrew.e2e.operations;

import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Command;
import dev.groundcrew.e2e.stack.Database;
import dev.groundcrew.e2e.stack.Service;
import dev.groundcrew.e2e.stack.Started;
import dev.groundcrew.e2e.stack.TemporalServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A site as the pages assume it: a PostgreSQL with a user for Groundcrew, a Temporal server, a
 * worker and an api. Machines need their MAC address only, people a token.
 */
final class OperatedSite implements AutoCloseable {

  private static final Path ROOT = Path.of(System.getProperty("e2e.root"));
  private static final String DATABASE_PASSWORD = "tr0ub4dor-and-3";
  private static final String TOKEN = "the-token-of-the-admin-of-this-site";

  private final Started started = new Started();
  private final Path directory;
  private final Path tokensFile;
  private final DebianPostgres postgres;
  private final TemporalServer temporal;
  private final Service worker;
  private final Service api;

  private OperatedSite(Map<String, String> settings) throws IOException {
    directory =
        Files.createTempDirectory(Files.createDirectories(ROOT.resolve("e2e/target")), "operated-");
    // PostgreSQL runs as another user.
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    tokensFile = directory.resolve("tokens.yaml");
    postgres = new DebianPostgres(Files.createDirectory(directory.resolve("postgres")));
    temporal = TemporalServer.in(directory.resolve("temporal"));
    Map<String, String> environment = new HashMap<>();
    environment.put("SPRING_DATASOURCE_URL", postgres.jdbcUrl("groundcrew"));
    environment.put("SPRING_DATASOURCE_USERNAME", "groundcrew");
    environment.put("SPRING_DATASOURCE_PASSWORD", DATABASE_PASSWORD);
    environment.put("TEMPORAL_ADDRESS", temporal.address());
    environment.put("GROUNDCREW_SECURITY_TOKENS_FILE", tokensFile.toString());
    environment.put("GROUNDCREW_SECURITY_REPORTS", "open");
    environment.put("GROUNDCREW_RECONCILE_INTERVAL", "PT5S");
    environment.putAll(settings);
    worker = Service.of("worker", directory, environment);
    api = Service.of("api", directory, environment);
  }

  /** Starts everything and waits until all is healthy. */
  static OperatedSite start() {
    return start(Map.of());
  }

  /**
   * The same with these settings of worker and api.
   *
   * @param settings variables beyond the usual ones
   */
  static OperatedSite start(Map<String, String> settings) {
    OperatedSite site = null;
    try {
      site = new OperatedSite(settings);
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
    Files.writeString(
        tokensFile, "- name: anna\n  role: admin\n  sha256: %s\n".formatted(sha256(TOKEN)));
    postgres.start();
    started.add(postgres);
    createUsers();
    temporal.start();
    started.add(temporal);
    worker.start();
    started.add(worker);
    api.start();
    started.add(api);
    awaitServices();
  }

  /** With the script that Compose uses. */
  private void createUsers() {
    Command.output(
        ROOT,
        List.of(
            "env",
            "PGHOST=127.0.0.1",
            "PGPORT=" + postgres.port(),
            "PGUSER=postgres",
            "PGDATABASE=postgres",
            "PGPASSWORD=" + DebianPostgres.PASSWORD,
            "GROUNDCREW_DB_PASSWORD=" + DATABASE_PASSWORD,
            "TEMPORAL_DB_PASSWORD=purple-monkey-dishwasher",
            "sh",
            "deploy/database-users.sh"));
  }

  /** Stops worker and api, the api first, as an init system does. */
  void stopServices() {
    api.close();
    worker.close();
  }

  /** Starts worker and api, and waits until both are healthy. */
  void startServices() {
    worker.start();
    api.start();
    awaitServices();
  }

  private void awaitServices() {
    worker.awaitHealthy();
    api.awaitHealthy();
  }

  /** A shell in which the variables are set that the pages ask for. */
  OperatorsShell shell() throws IOException {
    Map<String, String> variables = new HashMap<>();
    variables.put("PGHOST", "127.0.0.1");
    variables.put("PGPORT", String.valueOf(postgres.port()));
    variables.put("PGUSER", "groundcrew");
    variables.put("PGPASSWORD", DATABASE_PASSWORD);
    variables.put("PGDATABASE", "groundcrew");
    variables.put("POSTGRES_PASSWORD", DebianPostgres.PASSWORD);
    variables.put("TEMPORAL_ADDRESS", temporal.address());
    variables.put("GROUNDCREW", api.url());
    variables.put("TOKEN", TOKEN);
    variables.put("TOKENS_FILE", tokensFile.toString());
    Path typed = Files.createTempDirectory(directory, "typed-");
    variables.put(
        "GROUNDCREW_JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
    variables.put("GROUNDCREW_CONFIG", typed.resolve("contexts.yaml").toString());
    variables.put(
        "PATH",
        String.join(
            ":",
            TemporalServer.commandLineTool().getParent().toString(),
            ROOT.resolve("cli/target").toString(),
            System.getenv("PATH")));
    return new OperatorsShell(typed, variables);
  }

  /** The admin's token. */
  String token() {
    return TOKEN;
  }

  /** What an admin asks of the api. */
  Api admin() {
    return Api.at(api.url(), token());
  }

  /** What machines tell the api, without a token. */
  Api machines() {
    return Api.at(api.url());
  }

  /** Registers a node and starts its install. */
  Api.Known installing() {
    Api.Known node = admin().register();
    admin().state(node, "pending");
    machines().report(node, "started");
    return node;
  }

  Service worker() {
    return worker;
  }

  Service api() {
    return api;
  }

  TemporalServer temporal() {
    return temporal;
  }

  DebianPostgres postgres() {
    return postgres;
  }

  Path directory() {
    return directory;
  }

  /** Groundcrew's own database. */
  Database database() {
    return Database.at(
        "%s?user=postgres&password=%s"
            .formatted(postgres.jdbcUrl("groundcrew"), DebianPostgres.PASSWORD));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public void close() {
    started.close();
  }
}
