package dev.groundcrew.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundcrew.standalone.datadir.DataDirectory;
import dev.groundcrew.standalone.failure.CannotStartException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StartPostgresTest {

  @TempDir private Path parent;
  private DataDirectory directory;

  @BeforeEach
  void setUp() {
    directory = new DataDirectory(parent.resolve("data"));
  }

  @Test
  void theDataSurviveARestart() {
    try (RunningPostgres first = start()) {
      client(first).sql("create table kept (answer int)").update();
      client(first).sql("insert into kept values (42)").update();
    }

    try (RunningPostgres second = start()) {
      assertThat(client(second).sql("select answer from kept").query(Integer.class).single())
          .isEqualTo(42);
    }
  }

  @Test
  void commitsAreDurable() {
    try (RunningPostgres postgres = start()) {
      assertThat(setting(postgres, "fsync")).isEqualTo("on");
      assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(postgres, "full_page_writes")).isEqualTo("on");
    }
  }

  @Test
  void itListensOnLoopbackOnly() throws IOException {
    try (RunningPostgres postgres = start()) {
      int port = port(postgres);
      assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
      for (InetAddress other : addressesOtherThanLoopback()) {
        assertThatExceptionOfType(ConnectException.class)
            .isThrownBy(() -> new Socket(other, port).close());
      }
    }
  }

  @Test
  void aWrongPasswordIsRefused() {
    try (RunningPostgres postgres = start()) {
      String url = postgres.properties().get("spring.datasource.url").toString();
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(
              () -> new DriverManagerDataSource(url, "postgres", "postgres").getConnection())
          .withMessageContaining("password authentication failed");
    }
  }

  @Test
  void theStalePidFileOfAKilledServerDoesNotPreventAStart() throws IOException {
    start().close();
    // The pid of a running process that is not PostgreSQL.
    Files.writeString(
        directory.resolve("postgres").resolve("postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + directory.resolve("postgres") + "\n");

    try (RunningPostgres next = start()) {
      assertThat(client(next).sql("select 1").query(Integer.class).single()).isOne();
    }
  }

  @Test
  void anInterruptedInitialisationIsMovedAside() throws IOException {
    Files.createDirectories(directory.resolve("postgres").resolve("base"));
    Files.writeString(directory.resolve("postgres.password"), "from-the-first-try");

    try (RunningPostgres postgres = start()) {
      assertThat(client(postgres).sql("select 1").query(Integer.class).single()).isOne();
    }
    try (var files = Files.list(directory.path())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("postgres.incomplete-"));
    }
  }

  @Test
  void aMissingPasswordIsExplained() throws IOException {
    start().close();
    Files.delete(directory.resolve("postgres.password"));

    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(this::start)
        .withMessageContaining("postgres.password")
        .extracting(CannotStartException::action)
        .asString()
        .contains("Restore it from a backup");
  }

  @Test
  void aServerThatExitsIsExplainedWithItsOwnLog() throws IOException {
    start().close();
    Files.writeString(
        directory.resolve("postgres").resolve("postgresql.conf"), "no_such_setting = 1\n");

    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(this::start)
        .withMessageContaining("no_such_setting");
  }

  private RunningPostgres start() {
    return new StartPostgres(createdAsByTheLock()).start();
  }

  private DataDirectory createdAsByTheLock() {
    assertThat(directory.path().toFile().mkdirs() || Files.isDirectory(directory.path())).isTrue();
    return directory;
  }

  private static JdbcClient client(RunningPostgres postgres) {
    var properties = postgres.properties();
    return JdbcClient.create(
        new DriverManagerDataSource(
            properties.get("spring.datasource.url").toString(),
            properties.get("spring.datasource.username").toString(),
            properties.get("spring.datasource.password").toString()));
  }

  private static String setting(RunningPostgres postgres, String name) {
    return client(postgres).sql("show " + name).query(String.class).single();
  }

  private static int port(RunningPostgres postgres) {
    String url = postgres.properties().get("spring.datasource.url").toString();
    return URI.create(url.substring("jdbc:".length())).getPort();
  }

  private static List<InetAddress> addressesOtherThanLoopback() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .toList();
  }
}
