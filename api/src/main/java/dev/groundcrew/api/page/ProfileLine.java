package dev.groundcrew.api.page;

import dev.groundcrew.store.profile.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A version of a profile, as the page shows it.
 *
 * @param settings what is set, by name
 * @param documents the templates, by name
 */
record ProfileLine(
    String id,
    int version,
    String name,
    @Nullable String description,
    Map<String, String> settings,
    Map<String, String> documents) {

  static ProfileLine of(Profile profile) {
    Map<String, String> settings = new TreeMap<>();
    Profile.Boot boot = profile.boot();
    put(settings, "boot: method", boot.method().wireName());
    put(settings, "boot: kernel", boot.kernel());
    List<String> initrds = new ArrayList<>(boot.initrds());
    put(settings, "boot: initrds", initrds.isEmpty() ? null : String.join("\n", initrds));
    put(settings, "boot: cmdline", boot.cmdline());
    put(settings, "boot: url", boot.url());
    put(settings, "boot: script", boot.script());
    put(settings, "max_attempts", text(profile.maxAttempts()));
    put(settings, "timeout", text(profile.timeout()));
    put(settings, "start_timeout", text(profile.startTimeout()));
    put(settings, "reboots_while_installing", String.valueOf(profile.rebootsWhileInstalling()));
    put(settings, "on_failed", profile.onFailed().wireName());
    put(settings, "next", profile.next().wireName());
    put(
        settings,
        "hooks",
        profile.hooks().isEmpty() ? null : "%d rules".formatted(profile.hooks().size()));
    return new ProfileLine(
        profile.id(),
        profile.version(),
        profile.name(),
        profile.description(),
        settings,
        new TreeMap<>(profile.documents()));
  }

  private static void put(Map<String, String> settings, String name, @Nullable String value) {
    if (value != null) {
      settings.put(name, value);
    }
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }

  private static @Nullable String text(@Nullable Duration duration) {
    return duration == null ? null : duration.toString();
  }
}
