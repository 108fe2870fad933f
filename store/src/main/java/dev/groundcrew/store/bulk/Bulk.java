package dev.groundcrew.store.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action on many nodes.
 *
 * @param userId who asked for it, where the API knew
 * @param total how many nodes it is for, 0 to 10,000
 * @param counts how far it is
 * @param cancelledAt when it was cancelled; null if it was not
 * @param cancelledBy who cancelled it, where the API knew
 * @param finishedAt when its last node was finished; null before that
 */
public record Bulk(
    UUID id,
    BulkAction action,
    @Nullable String userId,
    int total,
    Counts counts,
    Instant createdAt,
    @Nullable Instant cancelledAt,
    @Nullable String cancelledBy,
    @Nullable Instant finishedAt) {

  /** The longest bulk. */
  public static final int MOST_NODES = 10_000;

  /** How many of its nodes are where. */
  public record Counts(int pending, int done, int refused, int failed, int cancelled) {}

  /** {@code running}, {@code finished}, {@code cancelling} or {@code cancelled}. */
  public String status() {
    if (cancelledAt != null) {
      return finishedAt == null ? "cancelling" : "cancelled";
    }
    return finishedAt == null ? "running" : "finished";
  }
}
