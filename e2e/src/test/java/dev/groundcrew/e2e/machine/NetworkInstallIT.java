package dev.groundcrew.e2e.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Api.Known;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From power-on to installed, on machines that boot from the network. */
@Tag("one-of-each")
@Tag("machine")
@ExtendWith(SharedMachineSite.class)
class NetworkInstallIT {

  private final MachineSite site;

  NetworkInstallIT(MachineSite site) {
    this.site = site;
  }

  @BeforeAll
  static void profiles(MachineSite site) {
    site.api().profile("installs", ImageProfile.installs("PAUSE=0").body());
    site.api().profile("slow", ImageProfile.installs("PAUSE=10").body());
  }

  @Test
  void aMachineIsInstalledAndInServiceWithoutHands() throws IOException {
    try (PendingMachine pending = site.pending("installs")) {
      pending.start();

      pending.awaitState("active");
      assertInstalledAtOnce(pending);
      pending.awaitOff();
    }
  }

  @Test
  void twoMachinesAtOnceAreInstalledEachForItself() throws IOException {
    try (PendingMachine one = site.pending("installs");
        PendingMachine other = site.pending("installs")) {
      one.start();
      other.start();

      one.awaitState("active");
      other.awaitState("active");
      assertInstalledAtOnce(one);
      assertInstalledAtOnce(other);
    }
  }

  @Test
  void twoPowerCutsAreTwoFailedAttempts() throws IOException {
    try (PendingMachine pending = site.pending("slow")) {
      pending.start();
      pending.awaitState("installing");
      for (int cut = 1; cut <= 2; cut++) {
        pending.awaitSaid("machine: installs", cut);
        pending.machine().cutPower();
        pending.start();
        pending.awaitAttempts(cut);
        assertThat(pending.lastInstallError()).isEqualTo("booted again without a report");
      }

      pending.awaitState("active");
    }
  }

  @Test
  void anUnknownMachineRegistersItself() throws IOException {
    try (VirtualMachine machine = site.machine()) {
      Known unknown = new Known(machine.mac(), machine.mac());
      Api api = site.api();

      machine.start();

      await("console: " + machine.console())
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(() -> assertThat(api.stateOf(unknown)).isEqualTo("discovered"));
      JsonNode node = api.node(unknown);
      assertThat(node.path("boot_mode").asString()).isEqualTo("bios");
      assertThat(node.path("vendor").asString()).isEqualTo("QEMU");
    }
  }

  /** Its own reports, in their order, and no others; its own name, and nobody else's. */
  private static void assertInstalledAtOnce(PendingMachine pending) {
    assertThat(pending.transitions())
        .containsExactly(
            "discovered -> pending by admin",
            "pending -> installing by node_report",
            "installing -> installed by node_report",
            "installed -> active by node_report");
    assertThat(pending.served())
        .as("%s", pending.machine().console())
        .containsExactly("installer", "local");
    assertThat(pending.reports())
        .isEqualTo(List.of("started", "progress", "complete", "first_boot"));
    assertThat(pending.installAttempts()).isZero();
    assertThat(pending.machine().said())
        .filteredOn(line -> line.contains("machine: installs"))
        .singleElement()
        .asString()
        .endsWith(pending.machine().hostname());
    assertThat(pending.machine().said())
        .anyMatch(line -> line.contains("machine: the installed system runs"));
  }
}
