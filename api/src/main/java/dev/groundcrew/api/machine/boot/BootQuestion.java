package dev.groundcrew.api.machine.boot;

import dev.groundcrew.api.machine.report.FirmwareFact;
import dev.groundcrew.store.boot.FoundMachine;
import dev.groundcrew.workflows.node.MacAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A machine's question what to boot, with what its firmware says of it.
 *
 * @param mac the address it booted from
 * @param ip where it asks from
 * @param baseUrl where it reaches this api, without a slash at its end
 */
record BootQuestion(
    MacAddress mac,
    Platform platform,
    String ip,
    String baseUrl,
    @Nullable String uuid,
    @Nullable String serial,
    @Nullable String manufacturer,
    @Nullable String product,
    @Nullable String buildarch) {

  FoundMachine found() {
    return new FoundMachine(
        mac,
        FirmwareFact.read("vendor", manufacturer),
        FirmwareFact.read("model", product),
        FirmwareFact.read("serial_number", serial),
        FirmwareFact.readUuid("system_uuid", uuid),
        arch(),
        platform.bootMode(),
        ip);
  }

  /** iPXE for BIOS is built for 32 bits, and is what 64-bit machines boot. */
  private String arch() {
    return switch (buildarch == null ? "" : buildarch.strip().toLowerCase(Locale.ROOT)) {
      case "arm64" -> "aarch64";
      case "arm32" -> "arm";
      case "riscv64" -> "riscv64";
      case "loong64" -> "loongarch64";
      default -> "x86_64";
    };
  }
}
