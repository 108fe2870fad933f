package dev.groundcrew.store.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What a field was and what it is to be. Of several tags or MAC addresses, with spaces between.
 *
 * @param from null for none
 * @param to null for none
 */
public record FieldChange(String field, @Nullable String from, @Nullable String to) {}
