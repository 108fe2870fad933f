package dev.groundcrew.e2e.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code kill -9} of Groundcrew's processes while a machine installs. */
@Tag("one-of-each")
@Tag("machine")
@ExtendWith(SharedMachineSite.class)
class KilledGroundcrewIT {

  /** The first attempt fails, the second succeeds; both have time for a process to be killed. */
  private static final String SECOND_TIME =
      "PAUSE=5\n[ {{attempt}} != 1 ] || ERROR='no disk found'";

  private final MachineSite site;

  KilledGroundcrewIT(MachineSite site) {
    this.site = site;
  }

  /** A test that fails in the middle leaves a site for the others. */
  @AfterEach
  void startAgain() {
    if (site.worker().hasEnded()) {
      site.worker().start();
    }
    if (site.apiProcess().hasEnded()) {
      site.apiProcess().start();
    }
    site.worker().awaitHealthy();
    site.apiProcess().awaitHealthy();
  }

  @Test
  void noAttemptIsLostOrCountedTwice() throws IOException {
    site.api().profile("second-time", ImageProfile.installs(SECOND_TIME).body());
    try (PendingMachine pending = site.pending("second-time")) {
      pending.start();
      pending.awaitState("installing");

      // The failure is reported, and the machine boots again, while nobody can decide what that
      // means.
      site.worker().kill();
      pending.awaitSaid("what it last said is being applied");
      assertThat(pending.installAttempts()).isZero();
      site.worker().start();

      pending.awaitAttempts(1);
      pending.awaitSaid("machine: installs", 2);
      site.apiProcess().kill();
      pending.awaitSaid("machine: is not heard");
      site.apiProcess().start();
      site.apiProcess().awaitHealthy();

      pending.awaitState("active");
      assertThat(pending.attempts()).containsExactly("failed: no disk found", "complete");
      assertThat(pending.transitions())
          .containsExactly(
              "discovered -> pending by admin",
              "pending -> installing by node_report",
              "installing -> installed by node_report",
              "installed -> active by node_report");
    }
  }
}
