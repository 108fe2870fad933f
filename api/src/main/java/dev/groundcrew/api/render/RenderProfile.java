package dev.groundcrew.api.render;

import dev.groundcrew.store.profile.Profile;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills a profile's templates for one node. */
@Component
public final class RenderProfile {

  RenderProfile() {}

  /** Whether a machine can have a document of this name: the profile's, or one that all have. */
  public boolean has(Profile profile, String name) {
    return template(profile, name).isPresent();
  }

  /**
   * A document of the profile; {@code meta-data}, {@code vendor-data} and {@code network-config}
   * also where it has none.
   *
   * @throws IllegalArgumentException if there is no such document
   * @throws CannotRenderException if a value can't stand where the template puts it, or the
   *     document would be too large
   */
  public String document(Profile profile, String name, RenderContext context) {
    String template = template(profile, name).orElseThrow(() -> new IllegalArgumentException(name));
    return FillTemplate.fill(
        template, Values.of(profile.id(), context), DocumentKind.of(name, template).escaping());
  }

  private static Optional<String> template(Profile profile, String name) {
    return Optional.ofNullable(profile.documents().get(name))
        .or(() -> Optional.ofNullable(DefaultDocuments.template(name)));
  }

  /**
   * How the profile's installer is booted.
   *
   * @throws UnsafeValueException if a value has characters that iPXE could read as anything but
   *     themselves
   * @throws CannotRenderException if a value can't stand where the template puts it, or a line
   *     would be too large
   */
  public BootLines boot(Profile profile, RenderContext context) {
    Map<String, Object> values = Values.of(profile.id(), context);
    Function<String, String> fill =
        template -> FillTemplate.fill(template, values, new EscapeLines.Bare());
    Profile.Boot boot = profile.boot();
    return new BootLines(
        line(boot.kernel(), fill),
        boot.initrds().stream().map(fill).map(String::strip).toList(),
        line(boot.cmdline(), fill),
        line(boot.url(), fill),
        boot.script() == null ? null : fill.apply(boot.script()));
  }

  private static @Nullable String line(@Nullable String template, Function<String, String> fill) {
    return template == null ? null : fill.apply(template).strip();
  }
}
