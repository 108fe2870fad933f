package dev.groundcrew.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.simulator.model.Action.MoveTo;
import dev.groundcrew.simulator.model.Action.Report;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BootRulesTest {

  private NodeModel node = NodeModel.booting(3, "p");

  @Test
  void outsideAnInstallTheDiskBoots() {
    boots(false, "is discovered");

    assertThat(node.bootEvents()).containsExactly("local while discovered");
    assertThat(node.history()).isEmpty();
  }

  @Test
  void aCleanInstallIsBootedOnceAndInServiceAfterItsFirstBoot() {
    pending();
    boots(true, "is pending");
    does(Report.of(Status.STARTED), "Installation started");
    does(Report.of(Status.COMPLETE), "Installation completed");
    boots(false, "is installed");
    does(Report.of(Status.FIRST_BOOT), "Node transitioned to active");
    boots(false, "is active");

    assertThat(node.state()).isEqualTo(State.ACTIVE);
    assertThat(node.progress()).isEqualTo(100);
    assertThat(node.bootEvents())
        .containsExactly(
            "installer p while pending", "local while installed", "local while active");
    assertThat(node.history().getLast())
        .isEqualTo(new AuditRow("installed", "active", "node_report", Map.of()));
  }

  @Test
  void whateverIsReportedFirstSaysThatTheInstallHasBegun() {
    pending();
    boots(true, "is pending");
    does(Report.progress(40), "Installation started");

    assertThat(node.state()).isEqualTo(State.INSTALLING);
    assertThat(node.progress()).isEqualTo(40);
  }

  @Test
  void aFirstBootMakesUpForALostReportOfSuccess() {
    pending();
    does(Report.of(Status.STARTED), "Installation started");
    does(Report.of(Status.FIRST_BOOT), "Node transitioned to active");
    does(Report.of(Status.FIRST_BOOT), "Status reported successfully");

    assertThat(node.history())
        .extracting(AuditRow::to)
        .containsExactly("pending", "installing", "installed", "active");
    assertThat(node.progress()).isEqualTo(100);
  }

  @Test
  void anAttemptThatReportedFailsWhenTheMachineBootsAgain() {
    pending();
    boots(true, "is pending");
    does(Report.of(Status.STARTED), "Installation started");

    Booted booted = node.boot();

    assertThat(booted.firstToldToWait()).isEqualTo("booted again without a report");
    assertThat(booted.installer()).isTrue();
    node = booted.node();
    assertThat(node.attempts()).isEqualTo(1);
    assertThat(node.lastError()).isEqualTo("booted again without a report");
    assertThat(node.failures()).as("it was not reported").isEmpty();
    assertThat(node.bootEvents())
        .containsExactly(
            "installer p while pending",
            "booted again while installing",
            "installer p while installing");
  }

  @Test
  void anAttemptThatDidNotReportIsNotEndedByABoot() {
    pending();
    boots(true, "is pending");
    does(Report.of(Status.STARTED), "Installation started");
    node = node.boot().node();

    boots(true, "is installing");

    assertThat(node.attempts()).isEqualTo(1);
  }

  @Test
  void whatAReportedFailureEndedIsNotEndedAgainByTheBootAfterIt() {
    pending();
    does(Report.of(Status.STARTED), "Installation started");
    does(Report.failed("no disk"), "Installation failed (attempt 1), will retry");

    boots(true, "is installing");

    assertThat(node.attempts()).isEqualTo(1);
  }

  @Test
  void theLastPowerCutEndsTheInstallAndTheDiskBootsWithTheError() {
    pending();
    does(Report.of(Status.STARTED), "Installation started");
    does(Report.failed("a"), "Installation failed (attempt 1), will retry");
    does(Report.failed("b"), "Installation failed (attempt 2), will retry");
    does(Report.of(Status.PROGRESS), "Status reported successfully");

    Booted booted = node.boot();

    assertThat(booted.installer()).isFalse();
    assertThat(booted.says()).isEqualTo("is install_failed: booted again without a report");
    assertThat(booted.node().history().getLast())
        .isEqualTo(
            new AuditRow(
                "installing",
                "install_failed",
                "system",
                Map.of("error", "booted again without a report", "attempt", 3)));
  }

  @Test
  void bootsInCirclesEndAPendingInstallWithTwoRows() {
    pending();

    Booted booted = node.bootInCircles();

    String error = "booted 3 times without any report";
    assertThat(booted.firstToldToWait()).isEqualTo(error);
    assertThat(booted.installer()).isFalse();
    node = booted.node();
    assertThat(node.attempts()).isEqualTo(3);
    assertThat(node.history().subList(1, 3))
        .containsExactly(
            new AuditRow("pending", "installing", "system", Map.of()),
            new AuditRow(
                "installing", "install_failed", "system", Map.of("error", error, "attempt", 3)));
    assertThat(node.bootEvents())
        .containsExactly(
            "installer p while pending",
            "installer p while pending",
            "installer p while pending",
            "given up",
            "local while install_failed");
  }

  @Test
  void aForcedRetryCountsScriptsAnew() {
    pending();
    node = node.bootInCircles().node();
    does(new MoveTo(State.PENDING, true), "Node transitioned to pending");

    boots(true, "is pending");
  }

  @Test
  void withoutLimitNothingEndsCircles() {
    node = NodeModel.booting(0, "p");
    pending();
    for (int boot = 1; boot <= 20; boot++) {
      boots(true, "is pending");
    }
    assertThatThrownBy(node::bootInCircles).isInstanceOf(IllegalStateException.class);
  }

  private void pending() {
    does(new MoveTo(State.PENDING, false), "Node transitioned to pending");
  }

  private void boots(boolean installer, String says) {
    Booted booted = node.boot();
    assertThat(booted.firstToldToWait()).isNull();
    assertThat(booted.installer()).isEqualTo(installer);
    assertThat(booted.says()).isEqualTo(says);
    node = booted.node();
  }

  private void does(Action action, String message) {
    NodeModel.Applied applied = node.apply(action);
    assertThat(applied.message()).isEqualTo(message);
    node = applied.node();
  }
}
