package dev.groundcrew.api.fleet.bulk;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.store.bulk.AcceptBulk;
import dev.groundcrew.store.bulk.Bulk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes in one action on many nodes. */
@RestController
@Tag(name = "bulk")
class StartBulkController {

  private static final String REPLAYED = "Idempotency-Replayed";

  private final TakeBulk takeBulk;

  StartBulkController(TakeBulk takeBulk) {
    this.takeBulk = takeBulk;
  }

  @Operation(
      operationId = "startBulk",
      summary = "Do the same to many nodes",
      description =
          "The nodes are fixed when this is answered; each then goes through what a single request"
              + " would. A node's refusal is its result, and stops no other. To retire and to purge"
              + " take an admin.")
  @PostMapping("/api/v1/nodes/bulk")
  ResponseEntity<Success<?>> start(
      @Valid @RequestBody BulkRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false)
          @Size(min = 1, max = Formats.NAME_MAX)
          @Nullable String idempotencyKey,
      @Nullable Principal user) {
    var request = new AcceptBulk.Request(body.targets(), body.action().toAction(), body.expect());
    if (body.isDryRun()) {
      return ResponseEntity.ok(
          new Success<>(BulkPreview.of(takeBulk.preview(request, user)), "Nothing was changed"));
    }
    var kept = takeBulk.accept(request, idempotencyKey, user);
    Bulk bulk = kept.bulk();
    var answer = ResponseEntity.accepted().location(URI.create("/api/v1/bulk/" + bulk.id()));
    return (kept.repeated() ? answer.header(REPLAYED, "true") : answer)
        .body(
            new Success<>(
                BulkView.of(bulk), bulk.total() == 0 ? "No node matches" : "Bulk accepted"));
  }
}
