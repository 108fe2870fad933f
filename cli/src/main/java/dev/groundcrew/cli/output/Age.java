package dev.groundcrew.cli.output;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/** Times as people read them. */
final class Age {

  private Age() {}

  static String of(JsonNode time) {
    String text = Column.text(time);
    try {
      return text.isEmpty() ? "" : of(Duration.between(Instant.parse(text), Instant.now()));
    } catch (DateTimeParseException notATime) {
      return text;
    }
  }

  /** In UTC; what is no time stays as it is. */
  static String toTheSecond(JsonNode time) {
    String text = Column.text(time);
    try {
      return text.isEmpty() ? "" : Instant.parse(text).truncatedTo(ChronoUnit.SECONDS).toString();
    } catch (DateTimeParseException notATime) {
      return text;
    }
  }

  /**
   * In its largest unit, from two of them on: {@code 90s}, {@code 59m}, {@code 47h}, {@code 3d}.
   */
  static String of(Duration age) {
    if (age.isNegative()) {
      return "0s";
    }
    if (age.toSeconds() < 120) {
      return age.toSeconds() + "s";
    }
    if (age.toMinutes() < 120) {
      return age.toMinutes() + "m";
    }
    return age.toHours() < 48 ? age.toHours() + "h" : age.toDays() + "d";
  }
}
