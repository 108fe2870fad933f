package dev.groundcrew.store.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile without what its documents say.
 *
 * @param method how it boots: {@code kernel}, {@code chain}, {@code sanboot} or {@code script}
 * @param documents the names of its documents, in alphabetical order
 * @param updatedAt when its newest version was saved
 * @param updatedBy who saved it, where the API knew
 */
public record ProfileSummary(
    String id,
    int version,
    String name,
    @Nullable String description,
    String method,
    List<String> documents,
    Instant updatedAt,
    @Nullable String updatedBy) {}
