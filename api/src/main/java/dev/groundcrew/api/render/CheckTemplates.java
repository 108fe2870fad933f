package dev.groundcrew.api.render;

import dev.groundcrew.store.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a profile's templates before any node needs them. */
public final class CheckTemplates {

  private CheckTemplates() {}

  /**
   * Checks all of them.
   *
   * @throws InvalidTemplateException if one is wrong: it names the document or the field, and the
   *     line
   */
  public static void of(Profile profile) {
    Profile.Boot boot = profile.boot();
    checkLine("boot.kernel", boot.kernel());
    for (int i = 0; i < boot.initrds().size(); i++) {
      checkLine("boot.initrds[%d]".formatted(i), boot.initrds().get(i));
    }
    checkLine("boot.cmdline", boot.cmdline());
    checkLine("boot.url", boot.url());
    if (boot.script() != null) {
      CheckTemplate.check("boot.script", boot.script(), quoting -> false);
    }
    profile
        .documents()
        .forEach(
            (name, template) ->
                CheckTemplate.check(name, template, DocumentKind.of(name, template)::takes));
  }

  private static void checkLine(String where, @Nullable String template) {
    if (template == null) {
      return;
    }
    if (!SafeText.isOneLine(template.strip())) {
      throw new InvalidTemplateException(where, 1, "must be one line");
    }
    CheckTemplate.check(where, template, quoting -> false);
  }
}
