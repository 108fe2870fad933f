package dev.groundcrew.e2e.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.e2e.machine.MachineTools.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Debian's own installer, with the profile of {@code contrib/profiles}. */
@Tag("one-of-each")
@Tag("machine")
@ExtendWith(SharedMachineSite.class)
class DebianInstallerIT {

  private static final Hardware ROOMY = Hardware.BIOS.withMegabytes(1024);

  private final MachineSite site;

  DebianInstallerIT(MachineSite site) {
    this.site = site;
  }

  /** The contributed profile with a shorter patience, and with the kernel's messages. */
  @BeforeAll
  static void profile(MachineSite site) throws IOException {
    MachineTools.assumeInstalled(Part.DEBIAN);
    String contributed =
        Files.readString(Path.of(System.getProperty("e2e.root"), "contrib/profiles/debian.yaml"));
    String impatient = contributed.replace("timeout: PT45M", "timeout: PT20S");
    assertThat(impatient).isNotEqualTo(contributed);
    String talkative = impatient.replace("auto=true", "console=ttyS0 auto=true");
    assertThat(talkative).isNotEqualTo(impatient);
    site.api().profileInYaml("debian", talkative);
  }

  /** Only the script that the preseed file fetches can have reported. */
  @Test
  void itReportsByItsPreseedFileAndItsSilenceAfterAPowerCutIsAFailedAttempt() throws IOException {
    try (PendingMachine pending = site.pending("debian", ROOMY)) {
      pending.start();
      pending.awaitState("installing");
      assertThat(pending.reports()).contains("started");

      pending.machine().cutPower();

      pending.awaitAttempts(1);
      assertThat(pending.lastInstallError()).isEqualTo("no report for 20s");
      assertThat(pending.attempts()).startsWith("stalled: no report for 20s");
    }
  }
}
