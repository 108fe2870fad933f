package dev.groundcrew.api.fleet.profile;

import dev.groundcrew.api.http.Versioned;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.store.profile.StoredProfile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A profile as it is answered: what PUT takes, and what is known of it besides. */
@Schema(name = "Profile")
record ProfileView(
    String id,
    int version,
    String name,
    @Nullable String description,
    BootView boot,
    Map<String, String> documents,
    @Nullable Integer maxAttempts,
    @Nullable String timeout,
    @Nullable String startTimeout,
    boolean rebootsWhileInstalling,
    String onFailed,
    List<HookView> hooks,
    String next,
    @Nullable Instant updatedAt,
    @Nullable String updatedBy)
    implements Versioned {

  /** How the installer is booted. */
  @Schema(name = "ProfileBoot")
  record BootView(
      String method,
      @Nullable String kernel,
      List<String> initrds,
      @Nullable String cmdline,
      @Nullable String url,
      @Nullable String script) {}

  /** What an event of an installer's own reporter means. */
  @Schema(name = "ProfileHook")
  record HookView(
      @Nullable String door,
      @Nullable String origin,
      @Nullable String name,
      @Nullable String eventType,
      @Nullable String result,
      String means) {}

  static ProfileView of(StoredProfile stored) {
    return of(stored.profile(), stored.updatedAt(), stored.updatedBy());
  }

  static ProfileView of(Profile profile, @Nullable Instant updatedAt, @Nullable String updatedBy) {
    Profile.Boot boot = profile.boot();
    return new ProfileView(
        profile.id(),
        profile.version(),
        profile.name(),
        profile.description(),
        new BootView(
            boot.method().wireName(),
            boot.kernel(),
            boot.initrds(),
            boot.cmdline(),
            boot.url(),
            boot.script()),
        profile.documents(),
        profile.maxAttempts(),
        text(profile.timeout()),
        text(profile.startTimeout()),
        profile.rebootsWhileInstalling(),
        profile.onFailed().wireName(),
        profile.hooks().stream().map(ProfileView::hook).toList(),
        profile.next().wireName(),
        updatedAt,
        updatedBy);
  }

  private static HookView hook(Profile.HookRule rule) {
    return new HookView(
        rule.door(), rule.origin(), rule.name(), rule.eventType(), rule.result(), rule.means());
  }

  private static @Nullable String text(@Nullable Duration duration) {
    return duration == null ? null : duration.toString();
  }
}
