package dev.groundcrew.api.machine.report;

import dev.groundcrew.api.http.Formats;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a machine's firmware says of it. */
final class HardwareFact {

  private static final Pattern UUID_DIGITS =
      Pattern.compile(
          "\\{?([0-9a-fA-F]{8})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{12})}?");

  private HardwareFact() {}

  /** The field's text; null if it is not given, or a placeholder. Too long a text is cut. */
  static @Nullable String read(String field, Fields fields, Warnings warnings) {
    String text = fields.text(field);
    return text == null ? null : shortened(field, text, warnings);
  }

  /** A UUID in lower case with dashes, another text as it is; null if neither is given. */
  static @Nullable String readUuid(String field, Fields fields, Warnings warnings) {
    String text = fields.text(field);
    return text == null ? null : shortened(field, withDashes(text), warnings);
  }

  /** A UUID in lower case with dashes, another text as it is. */
  static String withDashes(String text) {
    return UUID_DIGITS.matcher(text).matches()
        ? UUID_DIGITS.matcher(text).replaceFirst("$1-$2-$3-$4-$5").toLowerCase(Locale.ROOT)
        : text;
  }

  private static @Nullable String shortened(String field, String text, Warnings warnings) {
    String value = FirmwareFact.read(field, text);
    if (value != null && text.length() > Formats.NAME_MAX) {
      warnings.add(field, text, "is longer than %d characters: cut".formatted(Formats.NAME_MAX));
    }
    return value;
  }
}
