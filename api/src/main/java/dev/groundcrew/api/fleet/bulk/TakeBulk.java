package dev.groundcrew.api.fleet.bulk;

import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.security.Caller;
import dev.groundcrew.security.Role;
import dev.groundcrew.store.bulk.AcceptBulk;
import dev.groundcrew.store.bulk.AcceptBulk.Accepted;
import dev.groundcrew.store.bulk.Bulk;
import dev.groundcrew.store.bulk.BulkAction;
import dev.groundcrew.store.bulk.BulkRepository;
import dev.groundcrew.store.bulk.PreviewBulk;
import dev.groundcrew.store.bulk.PreviewBulk.Preview;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes bulks in, and cancels them, for the API's calls and for the page: the same rules, the same
 * words when one is refused.
 */
@Component
public class TakeBulk {

  private static final String NOT_ALLOWED =
      "The role of this token does not allow to retire or purge nodes";

  private final AcceptBulk acceptBulk;
  private final PreviewBulk previewBulk;
  private final BulkRepository bulks;
  private final StartInBackground background;

  TakeBulk(
      AcceptBulk acceptBulk,
      PreviewBulk previewBulk,
      BulkRepository bulks,
      StartInBackground background) {
    this.acceptBulk = acceptBulk;
    this.previewBulk = previewBulk;
    this.bulks = bulks;
    this.background = background;
  }

  /**
   * What the bulk would meet now. Nothing is changed.
   *
   * @throws RequestRefusedException 403 if the caller may not do it; 409 and 422 as {@link #accept}
   */
  public Preview preview(AcceptBulk.Request request, @Nullable Principal user) {
    requireRole(request.action(), user, NOT_ALLOWED);
    Preview preview = previewBulk.preview(request.targets(), request.action());
    if (preview.matches() > Bulk.MOST_NODES) {
      throw tooMany();
    }
    Integer expected = request.expect();
    if (expected != null && expected != preview.matches()) {
      throw unexpected(expected, preview.matches());
    }
    return preview;
  }

  /**
   * Keeps the bulk, and has its workflow started.
   *
   * @throws RequestRefusedException 403 if the caller may not do it; 409 if another number of nodes
   *     match than is expected; 422 if the key was used for another bulk, or too many nodes match
   */
  public Accepted.Kept accept(
      AcceptBulk.Request request, @Nullable String idempotencyKey, @Nullable Principal user) {
    requireRole(request.action(), user, NOT_ALLOWED);
    return switch (acceptBulk.accept(request, idempotencyKey, Caller.name(user))) {
      case Accepted.Kept kept -> {
        if (!kept.repeated() && kept.bulk().finishedAt() == null) {
          background.start(kept.bulk().id());
        }
        yield kept;
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

  /**
   * The bulk.
   *
   * @throws RequestRefusedException 404 if there is none of this id
   */
  public Bulk get(String bulkId) {
    return PathIds.parse(bulkId).flatMap(bulks::get).orElseThrow(() -> notFound(bulkId));
  }

  /**
   * Cancels what has not begun. A bulk that is over stays as it is.
   *
   * @throws RequestRefusedException 403 if it took an admin to begin it, and the caller is none;
   *     404 if there is none of this id
   */
  public Bulk cancel(String bulkId, @Nullable Principal user) {
    Bulk asked = get(bulkId);
    requireRole(
        asked.action(),
        user,
        "The role of this token does not allow to cancel what an admin has begun");
    Bulk bulk = bulks.cancel(asked.id(), Caller.name(user)).orElseThrow(() -> notFound(bulkId));
    if (bulk.finishedAt() == null) {
      background.cancelIfOpen(bulk.id());
    }
    return bulk;
  }

  private static void requireRole(BulkAction action, @Nullable Principal user, String otherwise) {
    if (action.needsAdmin() && !Caller.has(Role.ADMIN, user)) {
      throw new RequestRefusedException(HttpStatus.FORBIDDEN, ProblemCode.FORBIDDEN, otherwise);
    }
  }

  private static RequestRefusedException notFound(String bulkId) {
    return new RequestRefusedException(
        HttpStatus.NOT_FOUND, ProblemCode.NOT_FOUND, "Bulk %s not found".formatted(bulkId));
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
