package dev.groundcrew.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.groundcrew.simulator.boot.Handed;
import dev.groundcrew.simulator.boot.SimulatedProfile;
import dev.groundcrew.simulator.measure.CallKind;
import dev.groundcrew.simulator.plan.Machine;
import java.util.UUID;

/** Creates what firmware and installers ask for while they boot. */
public final class ComposeBoot {

  private ComposeBoot() {}

  /** The profile that the machines boot. */
  static Call profile() {
    return new Call(
        CallKind.PROFILE,
        "PUT",
        "/api/v1/profiles/" + Handed.PROFILE,
        SimulatedProfile.create(),
        null,
        null);
  }

  /** The machine's boot script, with what iPXE says of the machine. */
  public static Call script(Machine machine, String mac) {
    String serial = "SIM " + machine.hostname();
    String facts =
        "uuid=%s&serial=%s&manufacturer=Groundcrew&product=Simulated%%20node&platform=%s&buildarch=%s"
            .formatted(
                UUID.nameUUIDFromBytes(mac.getBytes(UTF_8)),
                serial.replace(" ", "%20"),
                machine.uefi() ? "efi" : "pcbios",
                machine.uefi() ? "x86_64" : "i386");
    return machine("/boot/%s.ipxe?%s".formatted(mac.replace(':', '-'), facts), CallKind.BOOT, mac);
  }

  /** A document of the install. */
  public static Call seed(Handed handed, String document, String mac) {
    return machine(handed.seedPath() + document, CallKind.SEED, mac);
  }

  private static Call machine(String path, CallKind kind, String mac) {
    return new Call(kind, "GET", path, null, null, mac);
  }
}
