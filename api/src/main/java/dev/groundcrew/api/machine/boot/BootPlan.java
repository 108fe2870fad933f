package dev.groundcrew.api.machine.boot;

import dev.groundcrew.store.boot.Served;
import dev.groundcrew.store.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A script, and what is kept of it.
 *
 * @param profile the one that is booted; null if none is
 * @param message what the timeline says
 * @param warning what is wrong; null if nothing is
 */
record BootPlan(
    BootDecision decision,
    Served served,
    @Nullable Profile profile,
    String message,
    @Nullable String warning,
    String script) {}
