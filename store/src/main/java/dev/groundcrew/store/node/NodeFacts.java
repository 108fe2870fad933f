package dev.groundcrew.store.node;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a node besides its state. Null leaves a fact as it is.
 *
 * @param ipAddress an IPv4 or IPv6 address
 * @param workflowId the install profile assigned to the node
 */
public record NodeFacts(
    @Nullable String hostname,
    @Nullable String ipAddress,
    @Nullable String workflowId,
    @Nullable String groupId,
    @Nullable String vendor,
    @Nullable String model,
    @Nullable String serialNumber,
    @Nullable String systemUuid) {

  /** Nothing given. */
  public static final NodeFacts NONE =
      new NodeFacts(null, null, null, null, null, null, null, null);
}
