package dev.groundcrew.workflows.node;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is made on: the node as it was at {@code version}.
 *
 * @param version grows with each change of state, attempts or error; a commit succeeds only if it
 *     is still the same
 * @param attempts failed attempts counted since the last reset
 * @param lastError error text of the last counted failure; null after a reset
 * @param lastReportAt when the install last gave a sign of life: the installer's latest report, the
 *     last change of state, or the last counted stall, whichever came last
 */
public record NodeSnapshot(
    UUID id,
    MacAddress mac,
    @Nullable String hostname,
    NodeState state,
    long version,
    int attempts,
    @Nullable String lastError,
    Instant lastReportAt) {

  /** The same node, last heard of at {@code reportedAt}. */
  public NodeSnapshot heardAt(Instant reportedAt) {
    return new NodeSnapshot(id, mac, hostname, state, version, attempts, lastError, reportedAt);
  }
}
