package dev.groundcrew.api.machine.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what else an installer has to say of an event: any JSON. */
final class EventMetadata {

  /** How long it may be, in characters. */
  static final int MAX = 16 * 1024;

  private static final String FIELD = "event_metadata";
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private EventMetadata() {}

  /** The JSON as PostgreSQL can keep it; null if it is not given, or can't be used. */
  static @Nullable JsonNode read(Fields fields, Warnings warnings) {
    String text =
        switch (fields.value(FIELD)) {
          case null -> "";
          case Fields.Value.Text given -> StorableText.trim(given.text());
          case Fields.Value.Structure structure -> structure.json();
        };
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() > MAX) {
      warnings.add(FIELD, text, "is longer than %d characters: not stored".formatted(MAX));
      return null;
    }
    if (text.charAt(0) != '{' && text.charAt(0) != '[') {
      return NODES.stringNode(StorableText.of(text));
    }
    try {
      return storable(JSON.readTree(text));
    } catch (JacksonException broken) {
      warnings.add(FIELD, text, "is not JSON: not stored");
      return null;
    }
  }

  /** Its depth is bounded by the parser. */
  private static JsonNode storable(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = NODES.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
          copy.set(StorableText.of(field.getKey()), storable(field.getValue()));
        }
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = NODES.arrayNode();
        array.forEach(element -> copy.add(storable(element)));
        yield copy;
      }
      default -> node.isString() ? NODES.stringNode(StorableText.of(node.asString())) : node;
    };
  }
}
