package dev.groundcrew.api.machine.render;

import dev.groundcrew.store.profile.Profile;
import org.springframework.stereotype.Component;

/** Fills a profile's templates for one node. */
@Component
public final class RenderProfile {

  RenderProfile() {}

  /**
   * A document of the profile.
   *
   * @param name one of {@link Profile#documents}
   * @throws IllegalArgumentException if the profile has no such document
   * @throws UnsafeValueException if a value can't stand where the template puts it
   */
  public String document(Profile profile, String name, RenderContext context) {
    throw new UnsupportedOperationException(name);
  }

  /**
   * How the profile's installer is booted.
   *
   * @throws UnsafeValueException if a value has characters that iPXE could read as anything but
   *     themselves
   */
  public BootLines boot(Profile profile, RenderContext context) {
    throw new UnsupportedOperationException(profile.id());
  }
}
