package dev.groundcrew.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Api.Known;
import dev.groundcrew.e2e.stack.Database.Counts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code docs/operations/backup.md}: a backup that is older than what Temporal knows. */
@Tag("one-of-each")
@ExtendWith(SharedSite.class)
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BackupIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String RESTORE = "Restore";

  private final OperatedSite site;
  private final OperatorsPage page = OperatorsPage.read("backup");

  /** Named after what they are in the backup, and what they become after it. */
  private Known goesOn;

  private Known finishes;
  private Known starts;
  private Known isReinstalled;
  private Known failsForGood;
  private Known staysActive;
  private Known comesLater;
  private String revokedLater;

  BackupIT(OperatedSite site) {
    this.site = site;
  }

  @BeforeEach
  void installsUnderWay() {
    goesOn = site.installing();
    site.machines().failed(goesOn, "no disk found");
    finishes = site.installing();
    starts = site.admin().register();
    site.admin().state(starts, "pending");
    isReinstalled = active();
    failsForGood = site.installing();
    site.machines().failed(failsForGood, "no disk found");
    staysActive = active();
    revokedLater = site.admin().reportToken(staysActive);
  }

  private Known active() {
    Known node = site.installing();
    site.machines().report(node, "complete");
    site.admin().state(node, "active");
    return node;
  }

  private void whatComesAfterTheBackup() {
    site.machines().failed(goesOn, "no disk found");
    site.machines().report(finishes, "complete");
    site.machines().report(starts, "started");
    site.admin().state(isReinstalled, "reprovision");
    site.admin().state(isReinstalled, "pending");
    site.machines().report(isReinstalled, "started");
    site.machines().failed(failsForGood, "no disk found", 2);
    comesLater = site.installing();
    site.admin().revokeReportTokens(staysActive);
    assertThat(statusWithRevokedToken()).isEqualTo(401);
  }

  private int statusWithRevokedToken() {
    return Api.at(site.api().url(), revokedLater).statusOfReport(staysActive, "progress");
  }

  @Test
  void whatWasRestoredIsDrivenToItsEnd() throws IOException {
    try (OperatorsShell shell = site.shell()) {
      backUp(shell);
      whatComesAfterTheBackup();

      site.stopServices();
      restore(shell);
      shell.type(page.next(RESTORE));
      site.startServices();
      assertThat(shell.type(page.next(RESTORE))).contains("\"status\":\"UP\"", "\"total\":");
      assertStatesOfTheBackup();
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(openWorkflows()).isEqualTo(nodesInInstallStates()));
      shell.type(page.next(RESTORE));

      driveToTheEnd(shell);
      page.assertAllTyped();
    }
  }

  @Test
  void workflowsThatKnowMoreThanTheRestoredDatabaseGoByTheDatabase() throws IOException {
    try (OperatorsShell shell = site.shell()) {
      backUp(shell);
      whatComesAfterTheBackup();

      site.stopServices();
      restore(shell);
      String terminate = page.next(RESTORE);
      assertThat(terminate).contains("temporal workflow terminate");
      site.startServices();
      shell.type(page.next(RESTORE));
      assertStatesOfTheBackup();
      shell.type(page.next(RESTORE));

      assertThat(site.temporal().isOpen(isReinstalled.workflowId()))
          .as("that of an active node")
          .isTrue();
      assertThat(site.temporal().isOpen(comesLater.workflowId()))
          .as("that of a node that is gone")
          .isTrue();
      driveToTheEnd(shell);
      assertThat(site.temporal().isOpen(isReinstalled.workflowId())).isFalse();
      site.temporal().forceRetry(comesLater.workflowId());
      await().atMost(PATIENCE).until(() -> !site.temporal().isOpen(comesLater.workflowId()));
    }
  }

  private void backUp(OperatorsShell shell) {
    assertThat(shell.type(page.next("Make a backup")))
        .contains("TABLE DATA public nodes", "TABLE DATA public node_event");
  }

  private void restore(OperatorsShell shell) {
    shell.type(page.next(RESTORE));
    assertThat(shell.type(page.next(RESTORE))).contains("installing", "active");
  }

  private void assertStatesOfTheBackup() {
    assertNode(goesOn, "installing", 1);
    assertNode(finishes, "installing", 0);
    assertNode(starts, "pending", 0);
    assertNode(isReinstalled, "active", 0);
    assertNode(failsForGood, "installing", 1);
    assertNode(staysActive, "active", 0);
    assertThat(site.admin().statusOf(comesLater)).isEqualTo(404);
    assertThat(site.machines().statusOfReport(comesLater, "complete")).isEqualTo(404);
    assertThat(statusWithRevokedToken()).as("valid again").isEqualTo(200);
  }

  private void assertNode(Known node, String state, int attempts) {
    assertThat(site.admin().stateOf(node)).isEqualTo(state);
    assertThat(site.admin().node(node).path("install_attempts").asInt()).isEqualTo(attempts);
  }

  /** As the page says, by the case. */
  private void driveToTheEnd(OperatorsShell shell) {
    site.machines().failed(goesOn, "no disk found");
    assertNode(goesOn, "installing", 2);
    site.machines().report(goesOn, "complete");
    shell.type("ID=%s MAC=%s".formatted(finishes.id(), finishes.mac()));
    assertThat(shell.type(page.next("Report for a machine"))).contains("Installation completed");
    site.machines().report(starts, "complete");
    assertNode(starts, "pending", 0);
    site.machines().report(starts, "started");
    site.machines().report(starts, "complete");
    site.machines().report(isReinstalled, "complete");
    assertNode(isReinstalled, "active", 0);
    site.admin().state(isReinstalled, "reprovision");
    site.admin().state(isReinstalled, "pending");
    site.machines().report(isReinstalled, "started");
    site.machines().report(isReinstalled, "complete");
    site.machines().failed(failsForGood, "no disk found", 2);
    assertNode(failsForGood, "install_failed", 3);
    site.admin().forceRetry(failsForGood);
    site.machines().report(failsForGood, "started");
    site.machines().report(failsForGood, "complete");
    for (Known node : List.of(goesOn, finishes, starts, isReinstalled, failsForGood)) {
      assertNode(node, "installed", 0);
    }
    Counts counts = site.database().count();
    assertThat(counts.unapplied()).isZero();
    assertThat(counts.brokenChains()).isZero();
    assertThat(counts.unexplainedStates()).isZero();
  }

  private long openWorkflows() {
    return site.temporal()
        .json("workflow", "count", "--query", "ExecutionStatus='Running'")
        .path("count")
        .asLong();
  }

  private long nodesInInstallStates() {
    return Stream.of("pending", "installing", "install_failed")
        .mapToLong(state -> site.database().workflowsOf(state).size())
        .sum();
  }
}
