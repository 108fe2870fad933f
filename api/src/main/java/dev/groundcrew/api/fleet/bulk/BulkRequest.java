package dev.groundcrew.api.fleet.bulk;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.bulk.Bulk;
import dev.groundcrew.store.bulk.BulkTargets;
import dev.groundcrew.store.node.NodeFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of POST /nodes/bulk: either ids or a filter.
 *
 * @param ids the nodes; one that is given twice counts once
 * @param filter the nodes that match when the bulk is accepted; an empty one, which matches every
 *     node, needs expect or dry_run
 * @param dryRun tells what would be refused, and changes nothing; false if not given
 * @param expect refuse the bulk if it is for another number of nodes
 */
record BulkRequest(
    @Nullable @Size(min = 1, max = Bulk.MOST_NODES)
        List<
                @NotNull(message = "must not be null")
                @Pattern(regexp = BulkRequest.ID, message = "must be the id of a node") String>
            ids,
    @Nullable @Valid BulkFilterRequest filter,
    @NotNull(message = "is required") @Valid BulkActionRequest action,
    @Nullable Boolean dryRun,
    @Nullable @Min(0) @Max(Bulk.MOST_NODES) Integer expect) {

  static final String ID =
      "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}";

  /**
   * Which nodes it is for.
   *
   * @throws RequestRefusedException 400 unless it has either ids or a filter, and says how many
   *     nodes are meant where that is every node
   */
  BulkTargets targets() {
    if ((ids == null) == (filter == null)) {
      throw invalid("The bulk must have either ids or a filter");
    }
    if (ids != null) {
      return new BulkTargets.Ids(ids.stream().map(UUID::fromString).toList());
    }
    NodeFilter matching = filter.toFilter();
    if (matching.equals(NodeFilter.ALL) && expect == null && !isDryRun()) {
      throw invalid("An empty filter matches every node: say with expect how many that are");
    }
    return new BulkTargets.Matching(matching);
  }

  boolean isDryRun() {
    return Boolean.TRUE.equals(dryRun);
  }

  private static RequestRefusedException invalid(String detail) {
    return new RequestRefusedException(
        HttpStatus.BAD_REQUEST, ProblemCode.VALIDATION_FAILED, detail);
  }
}
