package dev.groundcrew.store.node;

import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A server known by its MAC address.
 *
 * @param version grows with each change of state, attempts or error
 * @param workflowId the install profile assigned to it
 * @param installProgress percent, as last reported; null before the installer said anything
 * @param lastSeenAt when its installer last reported anything
 * @param installWorkflow null before its first install
 * @param tags lower case, in alphabetical order
 */
public record Node(
    UUID id,
    MacAddress macAddress,
    @Nullable String hostname,
    @Nullable String ipAddress,
    NodeState state,
    long version,
    @Nullable String workflowId,
    @Nullable String vendor,
    @Nullable String model,
    @Nullable String serialNumber,
    @Nullable String systemUuid,
    String arch,
    String bootMode,
    @Nullable String groupId,
    List<String> tags,
    int installAttempts,
    @Nullable Integer installProgress,
    @Nullable String lastInstallError,
    @Nullable InstallRun installWorkflow,
    Instant stateChangedAt,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant lastSeenAt) {}
