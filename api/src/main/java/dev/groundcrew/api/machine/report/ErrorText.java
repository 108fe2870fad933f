package dev.groundcrew.api.machine.report;

import org.jspecify.annotations.Nullable;

/** Reads what went wrong in an install: any text, or any JSON. */
final class ErrorText {

  private static final HeadAndTail KEPT = new HeadAndTail(32 * 1024, 224 * 1024);

  /** How many bytes of UTF-8 are kept. */
  static final int MAX = KEPT.max();

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
    return text.isBlank() ? null : KEPT.of(StorableText.of(text));
  }
}
