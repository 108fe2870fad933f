package dev.groundcrew.worker.install;

import static dev.groundcrew.workflows.node.ReportStatus.FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.Outcome;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A PostgreSQL that is stopped under a running install, and comes back. */
@WorkerTest
@ContextConfiguration(initializers = DatabaseAwayTest.OwnServer.class, inheritInitializers = false)
@DirtiesContext
class DatabaseAwayTest {

  @TempDir private static File data;
  private static int port;
  private static EmbeddedPostgres server;

  @Autowired private Fleet fleet;

  static final class OwnServer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        try (ServerSocket free = new ServerSocket(0)) {
          port = free.getLocalPort();
        }
        server = start();
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(
                new MapPropertySource(
                    "database",
                    Map.of("spring.datasource.url", server.getJdbcUrl("postgres", "postgres"))));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void aReportSignalledWhileTheDatabaseIsAwayIsAppliedWhenItIsBack() throws IOException {
    UUID node = fleet.installing();
    NodeEvent first = fleet.keepReport(node, FAILED, "first");
    NodeEvent second = fleet.keepReport(node, FAILED, "second");
    server.close();

    fleet.workflow(node).signal("report", first);
    fleet.workflow(node).signal("report", second);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        fleet
                            .workflow(node)
                            .describe()
                            .getRawDescription()
                            .getPendingActivitiesList())
                    .as("operators see the commit as pending, with its error")
                    .singleElement()
                    .satisfies(
                        pending ->
                            assertThat(pending.getLastFailure().getMessage())
                                .contains("JDBC Connection", "refused")));
    server = start();

    Outcome outcome = fleet.awaitOutcome(node, second);
    assertThat(outcome.attempts()).isEqualTo(2);
    assertThat(fleet.get(node).installAttempts()).isEqualTo(2);
    assertThat(fleet.get(node).lastInstallError()).isEqualTo("second");
  }

  private static EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .start();
  }
}
