package dev.groundcrew.api.fleet.bulk;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.security.Caller;
import dev.groundcrew.security.Role;
import dev.groundcrew.store.bulk.AcceptBulk;
import dev.groundcrew.store.bulk.AcceptBulk.Accepted;
import dev.groundcrew.store.bulk.Bulk;
import dev.groundcrew.store.bulk.BulkAction;
import dev.groundcrew.store.bulk.PreviewBulk;
import dev.groundcrew.store.bulk.PreviewBulk.Preview;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

  private final AcceptBulk acceptBulk;
  private final PreviewBulk previewBulk;
  private final StartInBackground background;

  StartBulkController(
      AcceptBulk acceptBulk, PreviewBulk previewBulk, StartInBackground background) {
    this.acceptBulk = acceptBulk;
    this.previewBulk = previewBulk;
    this.background = background;
  }

  @Operation(
      operationId = "startBulk",
      summary = "Do the same to many nodes",
      description =
          "The nodes are fixed when this is answered; each then goes through what a single request"
              + " would. A node's refusal is its result, and stops no other. To retire and to purge"
              + " take an admin.")
  @ApiResponse(responseCode = "409", ref = "Conflict")
  @PostMapping("/api/v1/nodes/bulk")
  ResponseEntity<Success<?>> start(
      @Valid @RequestBody BulkRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false)
          @Size(min = 1, max = Formats.NAME_MAX)
          @Nullable String idempotencyKey,
      @Nullable Principal user) {
    BulkAction action = body.action().toAction();
    var request = new AcceptBulk.Request(body.targets(), action, body.expect());
    if (action.needsAdmin() && !Caller.has(Role.ADMIN, user)) {
      throw new RequestRefusedException(
          HttpStatus.FORBIDDEN,
          ProblemCode.FORBIDDEN,
          "The role of this token does not allow to retire or purge nodes");
    }
    return body.isDryRun() ? preview(request) : accept(request, idempotencyKey, Caller.name(user));
  }

  private ResponseEntity<Success<?>> preview(AcceptBulk.Request request) {
    Preview preview = previewBulk.preview(request.targets(), request.action());
    if (preview.matches() > Bulk.MOST_NODES) {
      throw tooMany();
    }
    Integer expected = request.expect();
    if (expected != null && expected != preview.matches()) {
      throw unexpected(expected, preview.matches());
    }
    return ResponseEntity.ok(new Success<>(BulkPreview.of(preview), "Nothing was changed"));
  }

  private ResponseEntity<Success<?>> accept(
      AcceptBulk.Request request, @Nullable String idempotencyKey, @Nullable String userId) {
    return switch (acceptBulk.accept(request, idempotencyKey, userId)) {
      case Accepted.Kept kept -> {
        Bulk bulk = kept.bulk();
        if (!kept.repeated() && bulk.finishedAt() == null) {
          background.start(bulk.id());
        }
        var answer = ResponseEntity.accepted().location(URI.create("/api/v1/bulk/" + bulk.id()));
        yield (kept.repeated() ? answer.header(REPLAYED, "true") : answer)
            .body(new Success<>(BulkView.of(bulk), messageOf(bulk)));
      }
      case Accepted.KeyReused reused ->
          throw new RequestRefusedException(
              HttpStatus.UNPROCESSABLE_CONTENT,
              ProblemCode.IDEMPOTENCY_KEY_REUSED,
              "The Idempotency-Key '%s' was used for another bulk"
                  .formatted(reused.idempotencyKey()));
      case Accepted.TooMany tooMany -> throw tooMany();
      case Accepted.Unexpected unexpected ->
          throw unexpected(unexpected.expected(), unexpected.matches());
    };
  }

  private static String messageOf(Bulk bulk) {
    return bulk.total() == 0 ? "No node matches" : "Bulk accepted";
  }

  private static RequestRefusedException tooMany() {
    return new RequestRefusedException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        ProblemCode.TOO_MANY_NODES,
        "More than %d nodes match: a bulk takes no more".formatted(Bulk.MOST_NODES));
  }

  private static RequestRefusedException unexpected(int expected, int matches) {
    return new RequestRefusedException(
        HttpStatus.CONFLICT,
        ProblemCode.UNEXPECTED_COUNT,
        "%d nodes match, %d were expected".formatted(matches, expected));
  }
}
