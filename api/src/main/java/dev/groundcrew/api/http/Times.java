package dev.groundcrew.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Times in query parameters: ISO 8601, with {@code Z} or an offset. */
public final class Times {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private Times() {}

  /**
   * The time that the parameter holds; null if it is absent.
   *
   * @throws RequestRefusedException 400 if it is no time
   */
  public static @Nullable Instant parse(String parameter, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      // An unencoded + of an offset arrives as a blank.
      Instant time = OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
      if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
        throw new DateTimeException("out of range");
      }
      return time;
    } catch (DateTimeException malformed) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST,
          ProblemCode.VALIDATION_FAILED,
          parameter + " must be a time such as 2026-11-25T08:00:00Z");
    }
  }
}
