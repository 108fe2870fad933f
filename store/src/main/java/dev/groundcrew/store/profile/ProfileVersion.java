package dev.groundcrew.store.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a profile was saved.
 *
 * @param createdBy who saved it, where the API knew
 */
public record ProfileVersion(int version, Instant createdAt, @Nullable String createdBy) {}
