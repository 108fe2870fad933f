package dev.groundcrew.e2e.operations;

import dev.groundcrew.e2e.stack.Command;
import dev.groundcrew.e2e.stack.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL server of Debian's packages, in a cluster of its own: with it come the programs that
 * the pages use, which the embedded PostgreSQL of the other tests does not have. Everybody needs a
 * password.
 */
final class DebianPostgres implements AutoCloseable {

  /** Of the superuser, {@code postgres}. */
  static final String PASSWORD = "correct-horse-battery-staple";

  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  private final Path bin = newest();
  private final Path data;
  private final int port = Ports.free();

  DebianPostgres(Path directory) {
    this.data = directory.resolve("data");
    Path password = directory.resolve("password");
    try {
      Files.createDirectories(data);
      Files.writeString(password, PASSWORD);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    if (isRoot()) {
      Command.output(List.of("chown", "-R", "postgres:", directory.toString()));
    }
    run(
        "initdb",
        "--username=postgres",
        "--auth=scram-sha-256",
        "--pwfile=" + password,
        "--encoding=UTF8",
        "--locale=C.UTF-8");
  }

  private static Path newest() {
    try (var versions = Files.list(VERSIONS)) {
      return versions
          .max(
              Comparator.comparingInt(
                  version -> Integer.parseInt(version.getFileName().toString())))
          .orElseThrow()
          .resolve("bin");
    } catch (IOException e) {
      throw new AssertionError("apt-get install postgresql", e);
    }
  }

  /** Starts the server and waits until it answers. */
  void start() {
    run(
        "pg_ctl",
        "-w",
        "-l",
        data.resolve("log").toString(),
        "-o",
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=''".formatted(port),
        "start");
  }

  /** Ends it as a power cut does, and all its processes with it. */
  void kill() {
    run("pg_ctl", "-m", "immediate", "stop");
  }

  int port() {
    return port;
  }

  /** The JDBC URL of a database, without a user. */
  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** The superuser's questions to a database. */
  JdbcClient superuser(String database) {
    return JdbcClient.create(new DriverManagerDataSource(jdbcUrl(database), "postgres", PASSWORD));
  }

  @Override
  public void close() {
    run("pg_ctl", "-m", "fast", "stop");
  }

  /** The server refuses to run as root. */
  private void run(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
    }
    command.addAll(List.of(bin.resolve(program).toString(), "-D", data.toString()));
    command.addAll(List.of(arguments));
    Command.output(data.getParent(), command);
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}
