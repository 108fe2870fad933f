package dev.groundcrew.workflows.node;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is made on: the node as it was at {@code version}.
 *
 * @param version grows with each change of state, attempts or error; a commit succeeds only if it
 *     is still the same
 * @param revision grows with whatever people edit or a decision changes; what an ETag stands for
 * @param attempts failed attempts counted since the last reset
 * @param lastError the beginning of the last counted failure's error text; null after a reset
 * @param silence how long the install had given no sign of life: since the installer's latest
 *     report, the last change of state, or the last counted failure, whichever came last. Measured
 *     by the database's clock alone, so that no two clocks need agree.
 */
public record NodeSnapshot(
    UUID id,
    MacAddress mac,
    @Nullable String hostname,
    NodeState state,
    long version,
    long revision,
    int attempts,
    @Nullable String lastError,
    Duration silence) {

  /** The same node, silent for {@code newSilence}. */
  public NodeSnapshot silentFor(Duration newSilence) {
    return new NodeSnapshot(
        id, mac, hostname, state, version, revision, attempts, lastError, newSilence);
  }
}
