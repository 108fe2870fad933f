package dev.groundcrew.api.fleet.bulk;

import dev.groundcrew.api.http.Success;
import dev.groundcrew.store.bulk.Bulk;
import dev.groundcrew.store.bulk.BulkNode;
import dev.groundcrew.store.bulk.BulkNodeRepository;
import dev.groundcrew.store.bulk.BulkRepository;
import dev.groundcrew.store.bulk.BulkResult;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows bulks and what became of their nodes, and cancels them. */
@RestController
@Tag(name = "bulk")
@RequestMapping("/api/v1/bulk")
class BulkController {

  private static final String RESULT = "(?i)pending|done|refused|failed|cancelled";
  private static final String RESULT_MESSAGE =
      "must be one of pending, done, refused, failed, cancelled";

  private final BulkRepository bulks;
  private final BulkNodeRepository bulkNodes;
  private final TakeBulk takeBulk;

  BulkController(BulkRepository bulks, BulkNodeRepository bulkNodes, TakeBulk takeBulk) {
    this.bulks = bulks;
    this.bulkNodes = bulkNodes;
    this.takeBulk = takeBulk;
  }

  @Operation(operationId = "listBulks", summary = "List bulks", description = "Newest first.")
  @GetMapping
  BulkPage list(
      @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(name = "cursor", required = false) @Size(max = BulkCursor.LONGEST)
          @Nullable String cursor) {
    List<Bulk> found = bulks.page(BulkCursor.inList(cursor), limit + 1);
    List<Bulk> shown = found.size() > limit ? found.subList(0, limit) : found;
    return new BulkPage(
        shown.stream().map(BulkView::of).toList(),
        found.size() > limit ? BulkCursor.of(shown.getLast()) : null);
  }

  @Operation(
      operationId = "getBulk",
      summary = "Get a bulk, and what became of its nodes",
      description = "The figures are of all its nodes, whichever are listed.")
  @GetMapping("/{bulk_id}")
  Success<BulkDetail> get(
      @PathVariable("bulk_id") String bulkId,
      @RequestParam(name = "result", required = false)
          @Nullable List<@Pattern(regexp = RESULT, message = RESULT_MESSAGE) String> results,
      @RequestParam(name = "limit", defaultValue = "100") @Min(1) @Max(1000) int limit,
      @RequestParam(name = "cursor", required = false) @Size(max = BulkCursor.LONGEST)
          @Nullable String cursor) {
    int after = BulkCursor.inBulk(cursor);
    Bulk bulk = takeBulk.get(bulkId);
    List<BulkNode> found =
        bulkNodes.page(
            bulk.id(),
            (results == null ? List.<String>of() : results)
                .stream().map(BulkResult::parse).collect(Collectors.toSet()),
            after,
            limit + 1);
    List<BulkNode> shown = found.size() > limit ? found.subList(0, limit) : found;
    return new Success<>(
        new BulkDetail(
            BulkView.of(bulk),
            shown,
            found.size() > limit ? BulkCursor.of(shown.getLast().position()) : null),
        "Bulk found");
  }

  @Operation(
      operationId = "cancelBulk",
      summary = "Cancel a bulk",
      description =
          "What is done stays done. A node that has begun keeps its step; the others are cancelled."
              + " A bulk that is over stays as it is. A bulk that took an admin takes one here,"
              + " too.")
  @PostMapping("/{bulk_id}/cancel")
  Success<BulkView> cancel(@PathVariable("bulk_id") String bulkId, @Nullable Principal user) {
    Bulk bulk = takeBulk.cancel(bulkId, user);
    return new Success<>(
        BulkView.of(bulk), bulk.cancelledAt() == null ? "The bulk is over" : "Bulk cancelled");
  }
}
