package dev.groundcrew.store.event;

/**
 * A file that an installer attached to an event.
 *
 * @param name letters, digits and {@code . _ + -}, at most 120; unlike the other ones of its event
 * @param content its text, at most 1 MiB of UTF-8; of a longer one the beginning and the end
 * @param bytes how long the file was
 */
public record LogFile(String name, String content, long bytes) {}
