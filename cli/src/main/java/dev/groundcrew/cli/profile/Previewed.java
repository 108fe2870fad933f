package dev.groundcrew.cli.profile;

import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import dev.groundcrew.cli.output.Column;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A part of a preview. */
final class Previewed {

  private Previewed() {}

  /** The document of that name, or the boot script where none is asked for. */
  static String text(JsonNode preview, @Nullable String document) {
    if (document == null) {
      return Column.text(preview.path("script"));
    }
    JsonNode found = preview.path("documents").path(document);
    if (found.isMissingNode()) {
      List<String> names =
          preview.path("documents").properties().stream().map(Map.Entry::getKey).toList();
      throw new CommandException(
          ExitCode.NOT_FOUND,
          "The profile has no document '%s'. It has: %s"
              .formatted(document, String.join(", ", names)));
    }
    return Column.text(found);
  }
}
