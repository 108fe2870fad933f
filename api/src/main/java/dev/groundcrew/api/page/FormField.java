package dev.groundcrew.api.page;

import org.jspecify.annotations.Nullable;

/** A field of a form as browsers send it: empty where nothing was typed. */
final class FormField {

  private FormField() {}

  /** What was typed, without blanks around it; null for nothing but blanks. */
  static @Nullable String given(@Nullable String field) {
    return field == null || field.isBlank() ? null : field.strip();
  }
}
