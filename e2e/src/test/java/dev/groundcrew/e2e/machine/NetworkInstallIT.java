package dev.groundcrew.e2e.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Api.Known;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From power-on to installed, on a machine that boots from the network. */
@Tag("one-of-each")
class NetworkInstallIT {

  /** An install takes about half a minute on two processors without virtualization. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static MachineSite site;
  private final Api api = site == null ? null : site.api();

  @BeforeAll
  static void start() throws IOException {
    MachineTools.assumeInstalled();
    site = MachineSite.start();
    Api admin = site.api();
    admin.profile("installs", profile("PAUSE=0\n", "install"));
    admin.profile("fails", profile("ERROR='no disk found'\n", "install"));
    admin.profile("slow", profile("PAUSE=10\n", "install"));
    admin.profile("silent", profile("", "silent"));
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  private static Map<String, Object> profile(String settings, String role) {
    return Map.of(
        "name",
        "A disk image",
        "boot",
        Map.of(
            "method",
            "kernel",
            "kernel",
            "{{base_url}}/files/linux",
            "initrds",
            List.of("{{base_url}}/files/installer.gz"),
            "cmdline",
            "console=ttyS0 quiet panic=1 gc_role=%s gc_hook={{hook_url}} gc_seed={{seed_url}} gc_files={{base_url}}/files"
                .formatted(role)),
        "documents",
        Map.of("install.sh", "HOSTNAME={{hostname}}\n" + settings));
  }

  @Test
  void aMachineIsInstalledAndInServiceWithoutHands() throws IOException {
    try (VirtualMachine machine = site.machine()) {
      Known node = pending(machine, "installs");

      machine.start();

      awaitState(machine, node, "active");
      assertThat(transitions(node))
          .containsExactly(
              "discovered -> pending by admin",
              "pending -> installing by node_report",
              "installing -> installed by node_report",
              "installed -> active by node_report");
      assertThat(events(node, "boot"))
          .extracting(event -> event.path("payload").path("served").asString())
          .as("%s", machine.console())
          .containsExactly("local", "installer");
      assertThat(api.node(node).path("install_attempts").asInt()).isZero();
      assertThat(machine.said())
          .anyMatch(line -> line.contains("machine: installs " + hostname(machine)))
          .anyMatch(line -> line.contains("machine: the installed system runs"));
      await().atMost(PATIENCE).until(() -> !machine.isOn());
    }
  }

  @Test
  void anInstallThatFailsThreeTimesIsOver() throws IOException {
    try (VirtualMachine machine = site.machine()) {
      Known node = pending(machine, "fails");

      machine.start();

      awaitState(machine, node, "install_failed");
      JsonNode failed = api.node(node);
      assertThat(failed.path("install_attempts").asInt()).isEqualTo(3);
      assertThat(failed.path("last_install_error").asString()).isEqualTo("no disk found");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(machine.said())
                      .anyMatch(line -> line.contains("is install_failed: no disk found")));
      assertThat(events(node, "boot"))
          .extracting(event -> event.path("payload").path("served").asString())
          .containsExactly("local", "installer", "installer", "installer");
    }
  }

  @Test
  void twoPowerCutsAreTwoFailedAttempts() throws IOException {
    try (VirtualMachine machine = site.machine()) {
      Known node = pending(machine, "slow");
      machine.start();
      awaitState(machine, node, "installing");
      for (int cut = 1; cut <= 2; cut++) {
        machine.cutPower();
        int attempts = cut;
        machine.start();
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(api.node(node).path("install_attempts").asInt())
                        .as("%s", machine.console())
                        .isEqualTo(attempts));
        assertThat(api.node(node).path("last_install_error").asString())
            .isEqualTo("booted again without a report");
        if (cut < 2) {
          awaitReports(machine, cut + 1);
        }
      }

      awaitState(machine, node, "active");
    }
  }

  @Test
  void aKernelThatNeverReportsIsGivenUp() throws IOException {
    try (VirtualMachine machine = site.machine()) {
      Known node = pending(machine, "silent");

      machine.start();

      awaitState(machine, node, "install_failed");
      assertThat(api.node(node).path("last_install_error").asString())
          .isEqualTo("booted 3 times without any report");
      assertThat(transitions(node))
          .containsExactly(
              "discovered -> pending by admin",
              "pending -> installing by system",
              "installing -> install_failed by system");
    }
  }

  @Test
  void anUnknownMachineRegistersItself() throws IOException {
    try (VirtualMachine machine = site.machine()) {
      machine.start();

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(api.stateOf(new Known(machine.mac(), machine.mac())))
                      .isEqualTo("discovered"));
      JsonNode node = api.node(new Known(machine.mac(), machine.mac()));
      assertThat(node.path("boot_mode").asString()).isEqualTo("bios");
      assertThat(node.path("vendor").asString()).isEqualTo("QEMU");
    }
  }

  private static String hostname(VirtualMachine machine) {
    return "machine-" + machine.mac().substring(9).replace(":", "");
  }

  private Known pending(VirtualMachine machine, String profile) {
    Known node =
        api.register(
            Map.of(
                "mac_address", machine.mac(),
                "hostname", hostname(machine),
                "workflow_id", profile));
    api.state(node, "pending");
    return node;
  }

  /** Its attempt has said that it began. */
  private static void awaitReports(VirtualMachine machine, int installers) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        machine.said().stream().filter(line -> line.contains("machine: installs")))
                    .hasSize(installers));
  }

  private void awaitState(VirtualMachine machine, Known node, String state) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> assertThat(api.stateOf(node)).as("%s", machine.console()).isEqualTo(state));
  }

  private List<String> transitions(Known node) {
    return api.history(node).reversed().stream()
        .map(
            row ->
                "%s -> %s by %s"
                    .formatted(
                        row.path("from_state").asString(),
                        row.path("to_state").asString(),
                        row.path("triggered_by").asString()))
        .toList();
  }

  private List<JsonNode> events(Known node, String kind) {
    return api.events(node, kind);
  }
}
