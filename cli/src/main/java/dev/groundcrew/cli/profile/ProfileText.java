package dev.groundcrew.cli.profile;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.groundcrew.cli.output.Documents;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A profile as text that can be compared: without what the server adds, in a fixed order. */
final class ProfileText {

  private static final int LINES_AROUND = 3;

  /** What the server knows of a profile, and nobody puts. */
  private static final Set<String> OF_THE_SERVER =
      Set.of("id", "version", "updated_at", "updated_by");

  /** What the server answers for a field that was not put. */
  private static final Map<String, String> DEFAULTS =
      Map.of("next", "active", "on_failed", "local", "reboots_while_installing", "false");

  private final ObjectNode profile;

  ProfileText(JsonNode profile) {
    ObjectNode ordered = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(Map.ofEntries(profile.properties().toArray(Map.Entry[]::new)))
        .forEach((name, value) -> keep(ordered, (String) name, (JsonNode) value));
    this.profile = ordered;
  }

  private static void keep(ObjectNode ordered, String name, JsonNode value) {
    boolean nothing = value.isNull() || (value.isContainer() && value.isEmpty());
    if (!nothing
        && !OF_THE_SERVER.contains(name)
        && !value.asString("").equals(DEFAULTS.get(name))) {
      ordered.set(name, value.isObject() ? inOrder(value) : value);
    }
  }

  private static JsonNode inOrder(JsonNode object) {
    ObjectNode ordered = JsonNodeFactory.instance.objectNode();
    object.properties().stream()
        .filter(entry -> !entry.getValue().isNull())
        .filter(entry -> !(entry.getValue().isContainer() && entry.getValue().isEmpty()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> ordered.set(entry.getKey(), entry.getValue()));
    return ordered;
  }

  String yaml() {
    return Documents.yaml(profile);
  }

  /** The lines of a unified diff from this to {@code changed}; none if they are the same. */
  List<String> diff(String id, ProfileText changed) {
    List<String> before = yaml().lines().toList();
    return UnifiedDiffUtils.generateUnifiedDiff(
        id + " (server)",
        id + " (file)",
        before,
        DiffUtils.diff(before, changed.yaml().lines().toList()),
        LINES_AROUND);
  }
}
