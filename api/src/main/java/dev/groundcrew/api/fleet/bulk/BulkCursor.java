package dev.groundcrew.api.fleet.bulk;

import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.bulk.Bulk;
import dev.groundcrew.store.bulk.BulkRepository;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where the next page of bulks, or of a bulk's nodes, begins; opaque to callers. */
final class BulkCursor {

  static final int LONGEST = 200;

  private BulkCursor() {}

  static String of(Bulk bulk) {
    return encode("%s/%s".formatted(bulk.createdAt(), bulk.id()));
  }

  static String of(int position) {
    return encode(String.valueOf(position));
  }

  /**
   * Where in the list of bulks; null if there is no cursor.
   *
   * @throws RequestRefusedException 400 if it is not one of ours
   */
  static BulkRepository.@Nullable Position inList(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String[] parts = decode(cursor).split("/", 2);
    try {
      Instant at = Instant.parse(parts[0]);
      UUID id = PathIds.parse(parts.length == 2 ? parts[1] : "").orElseThrow(BulkCursor::malformed);
      boolean storable =
          at.isAfter(Instant.EPOCH) && at.isBefore(Instant.EPOCH.plus(365_000, ChronoUnit.DAYS));
      if (storable) {
        return new BulkRepository.Position(at, id);
      }
    } catch (DateTimeException noTime) {
      throw malformed();
    }
    throw malformed();
  }

  /**
   * The position behind which a bulk's nodes go on; 0 if there is no cursor.
   *
   * @throws RequestRefusedException 400 if it is not one of ours
   */
  static int inBulk(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    String position = decode(cursor);
    if (!position.matches("[1-9][0-9]{0,4}")) {
      throw malformed();
    }
    return Integer.parseInt(position);
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String cursor) {
    try {
      return cursor.length() > LONGEST
          ? ""
          : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  private static RequestRefusedException malformed() {
    return new RequestRefusedException(
        HttpStatus.BAD_REQUEST,
        ProblemCode.VALIDATION_FAILED,
        "cursor must be the 'next' of an earlier page");
  }
}
