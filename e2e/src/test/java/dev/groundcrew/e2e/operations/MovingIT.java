package dev.groundcrew.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.e2e.stack.Api.Known;
import dev.groundcrew.e2e.stack.Database;
import dev.groundcrew.e2e.stack.Database.Counts;
import dev.groundcrew.e2e.stack.PostgresServer;
import dev.groundcrew.e2e.stack.Service;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code docs/operations/moving.md}: to a newer PostgreSQL, with installs open. */
@Tag("one-of-each")
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MovingIT {

  private static OperatedSite site;
  private static PostgresServer target;
  private final OperatorsPage page = OperatorsPage.read("moving");

  @BeforeAll
  static void start() {
    site = OperatedSite.start();
    target = PostgresServer.in(site.directory().resolve("new-postgres"));
    target.start();
  }

  @AfterAll
  static void stop() {
    site.close();
    target.close();
  }

  @Test
  void openInstallsGoOnWithTheNewServer() throws IOException {
    Known installing = site.installing();
    site.machines().failed(installing, "no disk found");
    Known failed = site.installing();
    site.machines().failed(failed, "no disk found", 3);
    String run = site.admin().runOf(installing);
    Counts before = site.database().count();

    try (OperatorsShell shell = site.shell()) {
      shell.type(
          "export NEW_PGHOST=127.0.0.1 NEW_PGPORT=%d NEW_POSTGRES_PASSWORD=unused"
              .formatted(target.port()));
      shell.type(page.next("Move"));
      site.stopServices();
      assertThat(shell.type(page.next("Move"))).as("open connections").isEqualTo("0");
      shell.type(page.next("Move"));
      List<String> counts = shell.type(page.next("Move")).lines().toList();
      assertThat(counts).hasSize(2);
      assertThat(counts.getFirst())
          .isEqualTo(counts.getLast())
          .startsWith("2|%d|%d|".formatted(before.events(), before.auditRows()));

      for (Service service : List.of(site.worker(), site.api())) {
        service.set(
            "SPRING_DATASOURCE_URL",
            "jdbc:postgresql://127.0.0.1:%d/groundcrew".formatted(target.port()));
      }
      site.startServices();
      assertThat(shell.type(page.next("Move"))).contains("\"status\":\"UP\"");
      page.assertAllTyped();
    }

    assertThat(site.admin().runOf(installing)).as("its workflow").isEqualTo(run);
    site.machines().failed(installing, "no disk found");
    assertThat(site.admin().node(installing).path("install_attempts").asInt()).isEqualTo(2);
    site.machines().report(installing, "complete");
    site.admin().forceRetry(failed);
    site.machines().report(failed, "started");
    site.machines().report(failed, "complete");
    Counts after = Database.at(target.jdbcUrl("groundcrew")).count();
    assertThat(after.unapplied()).isZero();
    assertThat(after.brokenChains()).isZero();
    assertThat(after.unexplainedStates()).isZero();
    assertThat(site.admin().stateOf(installing)).isEqualTo("installed");
    assertThat(site.admin().stateOf(failed)).isEqualTo("installed");
    assertThat(site.database().count()).as("the old database").isEqualTo(before);
  }
}
