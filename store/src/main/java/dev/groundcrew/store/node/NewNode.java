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
    Set<String> tags) {}
