package dev.groundcrew.api.fleet.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.groundcrew.store.bulk.Bulk;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A bulk, as the API shows it.
 *
 * @param action as it was asked for
 * @param userId who asked for it, where the API knew
 * @param total how many nodes it is for: the sum of the five that follow
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Bulk")
record BulkView(
    UUID id,
    @Schema(allowableValues = {"running", "finished", "cancelling", "cancelled"}) String status,
    JsonNode action,
    @Nullable String userId,
    int total,
    int pending,
    int done,
    int refused,
    int failed,
    int cancelled,
    Instant createdAt,
    @Nullable Instant cancelledAt,
    @Nullable String cancelledBy,
    @Nullable Instant finishedAt) {

  static BulkView of(Bulk bulk) {
    Bulk.Counts counts = bulk.counts();
    return new BulkView(
        bulk.id(),
        bulk.status(),
        bulk.action().toJson(),
        bulk.userId(),
        bulk.total(),
        counts.pending(),
        counts.done(),
        counts.refused(),
        counts.failed(),
        counts.cancelled(),
        bulk.createdAt(),
        bulk.cancelledAt(),
        bulk.cancelledBy(),
        bulk.finishedAt());
  }
}
