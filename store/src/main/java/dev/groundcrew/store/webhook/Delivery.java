package dev.groundcrew.store.webhook;

import dev.groundcrew.store.feed.Change;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that could not be delivered.
 *
 * @param tries how often it was tried
 * @param firstTriedAt when it was first tried, or put behind one that failed
 * @param nextTryAt when it is tried again, while it waits
 * @param deadAt when it was given up; null while it waits
 */
public record Delivery(
    UUID id,
    Change change,
    int tries,
    Instant firstTriedAt,
    Instant nextTryAt,
    @Nullable String lastError,
    @Nullable Instant deadAt) {}
