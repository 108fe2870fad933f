package dev.groundcrew.api.preview;

import dev.groundcrew.api.preview.PreviewView.BootLinesView;
import dev.groundcrew.api.render.RenderContext;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what a node would get by a profile that nobody has saved. */
@Component
public class PreviewDraft {

  /** A word that every document can hold. */
  private static final String MASKED_TOKEN = "TOKEN";

  private static final UUID NO_INSTALL = new UUID(0, 0);

  private final PreviewProfile previewProfile;

  PreviewDraft(PreviewProfile previewProfile) {
    this.previewProfile = previewProfile;
  }

  /**
   * What the node would get.
   *
   * @param texts what is booted, and the documents, by name
   * @param problems what can't be written, and why
   */
  public record Draft(Map<String, String> texts, List<String> problems) {}

  /**
   * Writes the profile's texts for the node's next install.
   *
   * @param baseUrl where machines reach this api
   */
  public Draft of(Profile profile, Node node, String baseUrl) {
    PreviewView view =
        previewProfile.preview(
            profile,
            PreviewView.NEXT,
            new RenderContext(node, NO_INSTALL, MASKED_TOKEN, baseUrl, 1),
            "");
    Map<String, String> texts = new TreeMap<>();
    if (view.boot() != null) {
      texts.put("boot", lines(view.boot()));
    }
    texts.putAll(view.documents());
    return new Draft(texts, view.problems());
  }

  private static String lines(BootLinesView boot) {
    List<String> lines = new ArrayList<>();
    add(lines, "kernel", boot.kernel());
    boot.initrds().forEach(initrd -> add(lines, "initrd", initrd));
    add(lines, "cmdline", boot.cmdline());
    add(lines, boot.method(), boot.url());
    add(lines, "script", boot.script());
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String name, @Nullable String value) {
    if (value != null) {
      lines.add(name + " " + value);
    }
  }
}
