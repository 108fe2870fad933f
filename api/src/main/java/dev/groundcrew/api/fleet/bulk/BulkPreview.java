package dev.groundcrew.api.fleet.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.groundcrew.store.bulk.PreviewBulk;
import java.util.List;

/**
 * What a bulk would meet now.
 *
 * @param matches how many nodes it would be for, and exist
 * @param notFound how many ids no node has
 * @param refused how many nodes would be refused by their state
 * @param refusals the same by state
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BulkPreview(
    boolean dryRun,
    int matches,
    int notFound,
    int refused,
    List<PreviewBulk.WouldRefuse> refusals) {

  static BulkPreview of(PreviewBulk.Preview preview) {
    return new BulkPreview(
        true, preview.matches(), preview.notFound(), preview.refused(), preview.refusals());
  }
}
