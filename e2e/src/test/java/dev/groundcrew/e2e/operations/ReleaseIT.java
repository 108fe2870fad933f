package dev.groundcrew.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api.Known;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code docs/operations/upgrading.md} and {@code rolling-back.md}: the processes are replaced in
 * the order that they give. That databases of earlier versions are migrated is tested elsewhere.
 */
@Tag("one-of-each")
@ExtendWith(SharedSite.class)
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReleaseIT {

  private static final Duration PATIENCE_WITH_BATCHES = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final OperatedSite site;

  ReleaseIT(OperatedSite site) {
    this.site = site;
  }

  @Test
  void workersAndThenApisAreReplacedWhileAnInstallIsOpen() throws IOException {
    OperatorsPage page = OperatorsPage.read("upgrading");
    Known node = site.installing();
    try (OperatorsShell shell = site.shell()) {
      assertThat(shell.type(page.next("Before"))).contains("\"status\":\"UP\"", "\"data\":[]");
      site.worker().close();
      site.machines().failedWithoutOutcome(node, "no disk found");
      site.worker().start();
      site.worker().awaitHealthy();
      site.api().close();
      site.api().start();
      site.api().awaitHealthy();
      await().atMost(PATIENCE).until(() -> site.database().count().unapplied() == 0);
      assertThat(shell.type(page.next("The order")))
          .matches("(?s)\"schema\":\\{\"version\":\"(\\d+)\"}\\n\\1\\|.*\\n0");
      page.assertAllTyped();
    }
    assertThat(site.admin().node(node).path("install_attempts").asInt()).isEqualTo(1);
    site.machines().report(node, "complete");
    assertThat(site.admin().stateOf(node)).isEqualTo("installed");
  }

  @Test
  void installsThatAreTerminatedAfterARollbackAreStartedAgain() throws IOException {
    OperatorsPage page = OperatorsPage.read("rolling-back");
    Known node = site.installing();
    String run = site.admin().runOf(node);

    try (OperatorsShell shell = site.shell()) {
      shell.type(page.next("The schema is the same"));
      page.assertAllTyped();
    }

    // Temporal does it as a batch, in its own time.
    await().atMost(PATIENCE_WITH_BATCHES).until(() -> !site.admin().runOf(node).equals(run));
    site.machines().report(node, "complete");
    assertThat(site.admin().stateOf(node)).isEqualTo("installed");
  }
}
