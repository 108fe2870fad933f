package dev.groundcrew.store.report;

import org.jspecify.annotations.Nullable;

/**
 * An event of an installer's own reporter. Its JSON form is the payload of the event that keeps it.
 *
 * @param door {@code installer} or {@code target}: which system it comes from
 * @param origin whose reporter it is, by its own word
 * @param name the reporter's name of what happened
 * @param eventType {@code start} or {@code finish}; others may come
 * @param result of a finish {@code SUCCESS}, {@code WARN} or {@code FAIL}
 * @param description at most 1 KiB
 * @param step how far the install is, where the event tells
 */
public record HookEvent(
    String door,
    @Nullable String origin,
    @Nullable String name,
    @Nullable String eventType,
    @Nullable String result,
    @Nullable String description,
    @Nullable String step) {}
