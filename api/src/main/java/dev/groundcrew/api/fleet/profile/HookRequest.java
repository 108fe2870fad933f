package dev.groundcrew.api.fleet.profile;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.store.profile.Profile;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an event of an installer's own reporter means. What is not given matches all.
 *
 * @param name the event's whole name; a {@code *} at its end stands for any rest
 */
record HookRequest(
    @Nullable @Pattern(regexp = ProfileLimits.DOOR, message = ProfileLimits.DOOR_MESSAGE)
        String door,
    @Nullable @Size(max = Formats.NAME_MAX) String origin,
    @Nullable
        @Size(max = Formats.NAME_MAX)
        @Pattern(regexp = ProfileLimits.EVENT_NAME, message = ProfileLimits.EVENT_NAME_MESSAGE)
        String name,
    @Nullable @Size(max = Formats.NAME_MAX) String eventType,
    @Nullable @Size(max = Formats.NAME_MAX) String result,
    @NotNull(message = "is required")
        @Pattern(regexp = ProfileLimits.MEANS, message = ProfileLimits.MEANS_MESSAGE)
        String means) {

  Profile.HookRule toRule() {
    return new Profile.HookRule(door, origin, name, eventType, result, means);
  }
}
