package dev.groundcrew.api.machine.report;

import org.jspecify.annotations.Nullable;

/** Reads what went wrong in an install: any text, or any JSON. */
final class ErrorText {

  /** How many bytes of UTF-8 are kept. */
  static final int MAX = HeadAndTail.OF_ERROR.max();

  private ErrorText() {}

  /** The text, of a very long one the head and the tail; null if it is not given or blank. */
  static @Nullable String read(Fields fields) {
    Fields.Value value = fields.value("installation_error");
    String text =
        switch (value) {
          case null -> "";
          case Fields.Value.Text given -> given.text();
          case Fields.Value.Structure structure -> structure.json();
        };
    return text.isBlank() ? null : HeadAndTail.OF_ERROR.of(StorableText.of(text));
  }
}
