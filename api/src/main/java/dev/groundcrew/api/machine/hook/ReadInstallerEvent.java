package dev.groundcrew.api.machine.hook;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.machine.report.DecodeBody;
import dev.groundcrew.api.machine.report.Fields;
import dev.groundcrew.api.machine.report.HeadAndTail;
import dev.groundcrew.api.machine.report.StorableText;
import dev.groundcrew.api.machine.report.Warnings;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the body of a reporter's webhook. */
final class ReadInstallerEvent {

  private ReadInstallerEvent() {}

  /**
   * The event that {@code body} holds, whatever its Content-Type says it is.
   *
   * @throws dev.groundcrew.api.http.RequestRefusedException 400 if it is no JSON object
   */
  static InstallerEvent read(byte[] body, @Nullable String contentType, Warnings warnings) {
    Fields fields = Fields.ofJson(DecodeBody.decode(body, contentType), warnings);
    return new InstallerEvent(
        word("origin", fields),
        word("name", fields),
        inCase(word("event_type", fields), false),
        inCase(word("result", fields), true),
        description(fields),
        fields.value("timestamp") != null,
        fields.value("files") instanceof Fields.Value.Structure files
            ? ReadLogFiles.read(files.json(), warnings)
            : List.of());
  }

  /** Of a failure it is the error, and kept like one. */
  private static @Nullable String description(Fields fields) {
    String text = fields.text("description");
    return text == null ? null : HeadAndTail.OF_ERROR.of(text);
  }

  private static @Nullable String word(String field, Fields fields) {
    String text = fields.text(field);
    return text == null ? null : StorableText.cut(text, Formats.NAME_MAX);
  }

  private static @Nullable String inCase(@Nullable String text, boolean upper) {
    if (text == null) {
      return null;
    }
    // Some letters become two or three.
    return StorableText.cut(
        upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT), Formats.NAME_MAX);
  }
}
