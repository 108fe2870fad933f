package dev.groundcrew.api.machine.report;

import dev.groundcrew.api.http.Formats;
import org.jspecify.annotations.Nullable;

/** Reads what firmware says of its machine outside a report, by the same rules. */
public final class FirmwareFact {

  private FirmwareFact() {}

  /**
   * The text, at most 255 characters of it; null if it is not given, or stands for nothing.
   *
   * @param field the node's field that it is for, such as {@code serial_number}
   */
  public static @Nullable String read(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    String value =
        StorableText.trim(
            StorableText.oneLine(StorableText.cut(StorableText.of(text), Formats.NAME_MAX)));
    return Placeholders.isPlaceholder(field, value) ? null : value;
  }

  /** The same of a UUID, in lower case with dashes. */
  public static @Nullable String readUuid(String field, @Nullable String text) {
    return text == null ? null : read(field, HardwareFact.withDashes(StorableText.trim(text)));
  }
}
