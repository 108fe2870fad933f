package dev.groundcrew.e2e.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Installs that fail, on machines that boot from the network. */
@Tag("one-of-each")
@Tag("machine")
@ExtendWith(SharedMachineSite.class)
class FailedNetworkInstallIT {

  private static final ImageProfile FAILS = ImageProfile.installs("ERROR='no disk found'");

  private final MachineSite site;

  FailedNetworkInstallIT(MachineSite site) {
    this.site = site;
  }

  @BeforeAll
  static void profiles(MachineSite site) {
    site.api().profile("fails", FAILS.body());
    site.api().profile("mended", FAILS.waiting().body());
    site.api().profile("silent", ImageProfile.silent().body());
  }

  @Test
  void anInstallThatFailsThreeTimesIsOver() throws IOException {
    try (PendingMachine pending = site.pending("fails")) {
      pending.start();

      pending.awaitState("install_failed");
      assertThat(pending.installAttempts()).isEqualTo(3);
      assertThat(pending.lastInstallError()).isEqualTo("no disk found");
      pending.awaitSaid("is install_failed: no disk found");
      assertThat(pending.served()).containsExactly("installer", "installer", "installer", "local");
    }
  }

  /** The profile is mended meanwhile; nobody touches the machine. */
  @Test
  void aForcedRetryNeedsNoHandsAtTheMachine() throws IOException {
    try (PendingMachine pending = site.pending("mended")) {
      pending.start();
      pending.awaitState("install_failed");
      pending.awaitSaid("is install_failed: no disk found");

      site.api().profile("mended", ImageProfile.installs("PAUSE=0").waiting().body());
      site.api().forceRetry(pending.node());

      pending.awaitState("active");
      assertThat(pending.transitions())
          .containsExactly(
              "discovered -> pending by admin",
              "pending -> installing by node_report",
              "installing -> install_failed by node_report",
              "install_failed -> pending by admin",
              "pending -> installing by node_report",
              "installing -> installed by node_report",
              "installed -> active by node_report");
      assertThat(pending.served())
          .containsSubsequence("installer", "installer", "installer", "wait", "installer", "local");
      assertThat(pending.attempts())
          .containsExactly(
              "failed: no disk found",
              "failed: no disk found",
              "failed: no disk found",
              "complete");
      assertThat(pending.installAttempts()).isZero();
    }
  }

  @Test
  void aKernelThatNeverReportsIsGivenUp() throws IOException {
    try (PendingMachine pending = site.pending("silent")) {
      pending.start();

      pending.awaitState("install_failed");
      assertThat(pending.lastInstallError()).isEqualTo("booted 3 times without any report");
      assertThat(pending.transitions())
          .containsExactly(
              "discovered -> pending by admin",
              "pending -> installing by system",
              "installing -> install_failed by system");
    }
  }
}
