package dev.groundcrew.store.boot;

import dev.groundcrew.workflows.node.MacAddress;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A machine that no node has the MAC address of, as its firmware describes it.
 *
 * @param arch such as {@code x86_64}
 * @param bootMode {@code uefi} or {@code bios}
 * @param ipAddress where it asked from
 */
public record FoundMachine(
    MacAddress macAddress,
    @Nullable String vendor,
    @Nullable String model,
    @Nullable String serialNumber,
    @Nullable String systemUuid,
    String arch,
    String bootMode,
    String ipAddress) {

  Map<String, String> payload() {
    Map<String, String> payload = new TreeMap<>();
    payload.put("mac_address", macAddress.value());
    payload.put("boot_mode", bootMode);
    payload.put("ip_address", ipAddress);
    put(payload, "vendor", vendor);
    put(payload, "model", model);
    put(payload, "serial_number", serialNumber);
    put(payload, "system_uuid", systemUuid);
    return payload;
  }

  private static void put(Map<String, String> payload, String name, @Nullable String value) {
    if (value != null) {
      payload.put(name, value);
    }
  }
}
