package dev.groundcrew.store.node;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.groundcrew.workflows.node.ErrorText;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A server known by its MAC address.
 *
 * @param macAddress of the boot port
 * @param macs all its addresses, the boot port's first
 * @param version grows with each change of state, attempts or error
 * @param revision grows with whatever people edit or a decision changes; what an ETag stands for
 * @param installId the install the node is in, or was in last: a new one each time the node becomes
 *     pending; null before the first
 * @param workflowId the install profile assigned to it
 * @param installProgress percent, as last reported; null before the installer said anything
 * @param lastSeenAt when its installer last reported anything
 * @param installWorkflow null before its first install
 * @param tags lower case, in alphabetical order
 */
public record Node(
    UUID id,
    MacAddress macAddress,
    List<MacAddress> macs,
    @Nullable String hostname,
    @Nullable String ipAddress,
    NodeState state,
    long version,
    long revision,
    @Nullable UUID installId,
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
    @Nullable Instant lastSeenAt) {

  /** The install profile assigned to it, by the name that says what {@link #workflowId} is. */
  @JsonProperty("profile")
  public @Nullable String profile() {
    return workflowId;
  }

  /** What the rules decide on outside the install states, where silence does not matter. */
  public NodeSnapshot snapshot() {
    return new NodeSnapshot(
        id,
        macAddress,
        hostname,
        state,
        version,
        revision,
        installAttempts,
        lastInstallError == null ? null : ErrorText.forHistory(lastInstallError),
        Duration.ZERO);
  }
}
