package dev.groundcrew.cli.node;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A point in time: {@code 90s}, {@code 30m}, {@code 24h} or {@code 7d} ago, a date, or ISO 8601.
 */
final class Since implements ITypeConverter<Instant> {

  private static final Pattern AGO = Pattern.compile("([0-9]{1,6})([smhd])");

  @Override
  public Instant convert(String text) {
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      long count = Long.parseLong(ago.group(1));
      return Instant.now()
          .minus(
              switch (ago.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
              });
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException notATime) {
      throw new TypeConversionException(
          "'%s' is neither like 24h or 7d, nor a date, nor a time like 2026-01-31T12:00:00Z"
              .formatted(text));
    }
  }
}
