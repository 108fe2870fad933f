package dev.groundcrew.store.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile at its newest version.
 *
 * @param updatedAt when that version was saved
 * @param updatedBy who saved it, where the API knew
 */
public record StoredProfile(Profile profile, Instant updatedAt, @Nullable String updatedBy) {}
