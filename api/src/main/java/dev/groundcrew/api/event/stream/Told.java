package dev.groundcrew.api.event.stream;

import dev.groundcrew.store.feed.Change;
import dev.groundcrew.store.feed.FeedPosition;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change as listeners get it.
 *
 * @param state the state that the node has entered; empty where it has entered none
 * @param text the event of the stream, whole
 */
record Told(long number, UUID nodeId, String state, String text) {

  static Told of(Change change, String epoch) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", change.id().toString());
    json.put("type", change.type());
    json.put("node_id", change.nodeId().toString());
    json.put("at", change.at().toString());
    JsonNode data = change.data();
    json.set("data", data);
    // JSON has its line breaks escaped: it is one line of the stream.
    String text =
        "id: %s\nevent: change\ndata: %s\n\n"
            .formatted(new FeedPosition(epoch, change.number()), json);
    return new Told(change.number(), change.nodeId(), data.path("to_state").asString(""), text);
  }
}
