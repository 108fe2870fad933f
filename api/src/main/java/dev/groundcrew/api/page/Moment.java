package dev.groundcrew.api.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time as the page shows it.
 *
 * @param iso for programs
 * @param text for people, in UTC as everywhere in Groundcrew
 */
record Moment(String iso, String text) {

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static Moment of(Instant time) {
    return new Moment(time.truncatedTo(ChronoUnit.MILLIS).toString(), TEXT.format(time));
  }

  /** The text for where all times are said to be UTC. */
  public String withoutZone() {
    return text.substring(0, text.lastIndexOf(' '));
  }

  static @Nullable Moment ofNullable(@Nullable Instant time) {
    return time == null ? null : of(time);
  }
}
