package dev.groundcrew.api.preview;

import dev.groundcrew.api.preview.PreviewView.BootLinesView;
import dev.groundcrew.api.render.BootLines;
import dev.groundcrew.api.render.CannotRenderException;
import dev.groundcrew.api.render.RenderContext;
import dev.groundcrew.api.render.RenderProfile;
import dev.groundcrew.store.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes all that a profile has for a node; what can't be written costs nothing else. */
@Component
class PreviewProfile {

  private static final String USER_DATA = "user-data";

  /** What cloud-init asks for besides, and gets whether the profile has it or not. */
  private static final List<String> WITH_USER_DATA =
      List.of("meta-data", "vendor-data", "network-config");

  /** All documents together, in characters. */
  private static final int LARGEST = 4 * 1024 * 1024;

  private final RenderProfile renderProfile;

  PreviewProfile(RenderProfile renderProfile) {
    this.renderProfile = renderProfile;
  }

  PreviewView preview(Profile profile, String install, RenderContext context, String script) {
    List<String> problems = new ArrayList<>();
    return new PreviewView(
        profile.id(),
        profile.version(),
        install,
        script,
        boot(profile, context, problems),
        documents(profile, context, problems),
        problems);
  }

  private @Nullable BootLinesView boot(
      Profile profile, RenderContext context, List<String> problems) {
    try {
      BootLines lines = renderProfile.boot(profile, context);
      return new BootLinesView(
          profile.boot().method().wireName(),
          lines.kernel(),
          lines.initrds(),
          lines.cmdline(),
          lines.url(),
          lines.script());
    } catch (CannotRenderException cannot) {
      problems.add("boot: " + cannot.getMessage());
      return null;
    }
  }

  private Map<String, String> documents(
      Profile profile, RenderContext context, List<String> problems) {
    Map<String, String> documents = new TreeMap<>();
    int left = LARGEST;
    for (String name : names(profile)) {
      try {
        String document = renderProfile.document(profile, name, context);
        left -= document.length();
        if (left < 0) {
          problems.add(name + ": left out, since all documents are too large to be shown at once");
        } else {
          documents.put(name, document);
        }
      } catch (CannotRenderException cannot) {
        problems.add(name + ": " + cannot.getMessage());
      }
    }
    return documents;
  }

  private static Iterable<String> names(Profile profile) {
    TreeSet<String> names = new TreeSet<>(profile.documents().keySet());
    if (names.contains(USER_DATA)) {
      names.addAll(WITH_USER_DATA);
    }
    return names;
  }
}
