package dev.groundcrew.e2e.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.e2e.machine.MachineTools.Part;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From power-on to in service, on a machine with UEFI. */
@Tag("one-of-each")
@Tag("machine")
@ExtendWith(SharedMachineSite.class)
class UefiInstallIT {

  private final MachineSite site;

  UefiInstallIT(MachineSite site) {
    this.site = site;
  }

  @BeforeAll
  static void profile(MachineSite site) {
    MachineTools.assumeInstalled(Part.UEFI);
    site.api().profile("uefi", ImageProfile.installs("IMAGE=disk-uefi.img.gz").body());
  }

  @Test
  void itsFirmwareGoesOnToTheInstalledSystem() throws IOException {
    try (PendingMachine pending = site.pending("uefi", Hardware.UEFI)) {
      pending.start();

      pending.awaitState("active");
      assertThat(site.api().events(pending.node(), "boot"))
          .extracting(event -> event.path("payload").path("platform").asString())
          .containsOnly("uefi");
      assertThat(pending.served()).containsExactly("installer", "local");
      assertThat(pending.attempts()).containsExactly("complete");
      pending.awaitOff();
    }
  }
}
