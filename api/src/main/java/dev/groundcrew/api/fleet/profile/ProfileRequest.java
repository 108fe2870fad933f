package dev.groundcrew.api.fleet.profile;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.store.profile.Profile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The body of PUT /profiles/{id}: a profile as a whole, also as the answer to GET has it.
 *
 * @param id may be left out, since the path has it
 * @param version as GET answers it; ignored
 * @param name the id if not given
 * @param documents templates by the name under which a seed is asked for
 * @param maxAttempts 0 = no limit; not given: as configured
 * @param timeout ISO 8601; PT0S = never; not given: as configured
 * @param startTimeout ISO 8601; PT0S = never; not given: as configured
 * @param rebootsWhileInstalling false if not given
 * @param onFailed {@code local} (if not given) or {@code wait}
 * @param next {@code active} (if not given) or {@code installed}
 * @param updatedAt as GET answers it; ignored
 * @param updatedBy as GET answers it; ignored
 */
record ProfileRequest(
    @Nullable String id,
    @Nullable Integer version,
    @Nullable @Size(min = 1, max = Formats.NAME_MAX) String name,
    @Nullable @Size(max = Formats.COMMENT_MAX) String description,
    @NotNull(message = "is required") @Valid BootRequest boot,
    @Nullable Map<String, String> documents,
    @Nullable @Min(0) @Max(ProfileLimits.ATTEMPTS_MAX) Integer maxAttempts,
    @Nullable String timeout,
    @Nullable String startTimeout,
    @Nullable Boolean rebootsWhileInstalling,
    @Nullable @Pattern(regexp = ProfileLimits.ON_FAILED, message = ProfileLimits.ON_FAILED_MESSAGE)
        String onFailed,
    @Nullable @Size(max = ProfileLimits.HOOKS_MAX)
        List<@NotNull(message = "must not be null") @Valid HookRequest> hooks,
    @Nullable @Pattern(regexp = ProfileLimits.NEXT, message = ProfileLimits.NEXT_MESSAGE)
        String next,
    @Nullable String updatedAt,
    @Nullable String updatedBy) {

  /**
   * The profile, not yet at any version.
   *
   * @param pathId its id
   * @throws dev.groundcrew.api.http.RequestRefusedException 400 if it can't be one
   */
  Profile toProfile(String pathId) {
    CheckProfile.requireSameId(id, pathId);
    Profile profile =
        new Profile(
            pathId,
            0,
            Objects.requireNonNullElse(name, pathId),
            description,
            boot.toBoot(),
            new TreeMap<>(Objects.requireNonNullElse(documents, Map.<String, String>of())),
            maxAttempts,
            CheckProfile.duration("timeout", timeout),
            CheckProfile.duration("start_timeout", startTimeout),
            Objects.requireNonNullElse(rebootsWhileInstalling, false),
            Profile.OnFailed.parse(Objects.requireNonNullElse(onFailed, "local")),
            Objects.requireNonNullElse(hooks, List.<HookRequest>of()).stream()
                .map(HookRequest::toRule)
                .toList(),
            Profile.Next.parse(Objects.requireNonNullElse(next, "active")));
    CheckProfile.check(profile);
    return profile;
  }
}
