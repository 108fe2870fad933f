package dev.groundcrew.api.machine.report;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how far an install is. */
final class Progress {

  private static final String FIELD = "installation_progress";
  private static final BigDecimal MAX = BigDecimal.valueOf(100);

  /** A number, perhaps with a percent sign. As long a one as this is read quickly. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,3})?)\\s*%?");

  private Progress() {}

  /** Whole percent, rounded down; null if it is not given, or is not from 0 to 100. */
  static @Nullable Integer read(Fields fields, Warnings warnings) {
    String text = fields.text(FIELD);
    if (text == null) {
      return null;
    }
    var number = NUMBER.matcher(text);
    if (number.matches()) {
      BigDecimal percent = new BigDecimal(number.group(1));
      if (percent.signum() >= 0 && percent.compareTo(MAX) <= 0) {
        return percent.intValue();
      }
    }
    warnings.add(FIELD, text, "is not a number from 0 to 100: not stored");
    return null;
  }
}
