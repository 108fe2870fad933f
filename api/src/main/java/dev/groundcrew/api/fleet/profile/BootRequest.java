package dev.groundcrew.api.fleet.profile;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.store.profile.Profile;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the installer is booted. All texts but the method are templates. */
record BootRequest(
    @NotNull(message = "is required")
        @Pattern(regexp = ProfileLimits.METHOD, message = ProfileLimits.METHOD_MESSAGE)
        String method,
    @Nullable @Size(max = ProfileLimits.ADDRESS_MAX) String kernel,
    @Nullable @Size(max = ProfileLimits.INITRDS_MAX)
        List<
                @NotNull(message = "must not be null")
                @Size(min = 1, max = ProfileLimits.ADDRESS_MAX)
                @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE) String>
            initrds,
    @Nullable @Size(max = ProfileLimits.CMDLINE_MAX) String cmdline,
    @Nullable @Size(max = ProfileLimits.ADDRESS_MAX) String url,
    @Nullable @Size(max = ProfileLimits.SCRIPT_MAX) String script) {

  Profile.Boot toBoot() {
    return new Profile.Boot(
        Profile.Method.parse(method),
        kernel,
        Objects.requireNonNullElse(initrds, List.of()),
        cmdline,
        url,
        script);
  }
}
