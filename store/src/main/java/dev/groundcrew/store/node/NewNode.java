package dev.groundcrew.store.node;

import dev.groundcrew.workflows.node.MacAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node to register.
 *
 * @param bootMode {@code uefi} or {@code bios}
 * @param tags in lower case
 */
public record NewNode(
    MacAddress macAddress,
    @Nullable String hostname,
    @Nullable String ipAddress,
    @Nullable String workflowId,
    @Nullable String vendor,
    @Nullable String model,
    @Nullable String serialNumber,
    @Nullable String systemUuid,
    String arch,
    String bootMode,
    @Nullable String groupId,
    Set<String> tags) {

  /** A node of which nothing is known but its address and name. */
  public static NewNode named(MacAddress mac, String hostname) {
    String unknown = null;
    return new NewNode(
        mac, hostname, unknown, unknown, unknown, unknown, unknown, unknown, "x86_64", "uefi",
        unknown, Set.of());
  }
}
