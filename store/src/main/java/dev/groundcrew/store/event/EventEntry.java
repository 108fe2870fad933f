package dev.groundcrew.store.event;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of {@code node_event} as it is written.
 *
 * @param payload the request as it was made
 * @param installId the install it belongs to; null before the node's first
 * @param userId who asked for it, where the API knows
 */
public record EventEntry(
    UUID id,
    UUID nodeId,
    EventKind kind,
    TriggeredBy source,
    JsonNode payload,
    @Nullable String idempotencyKey,
    @Nullable UUID installId,
    @Nullable String userId) {

  /** A new event of what an admin did to the node, in its present install. */
  public static EventEntry byAdmin(
      EventKind kind, Node node, Map<String, ?> payload, @Nullable String userId) {
    return new EventEntry(
        NewId.next(),
        node.id(),
        kind,
        TriggeredBy.ADMIN,
        Json.tree(payload),
        null,
        node.installId(),
        userId);
  }

  /** The same event in another install. */
  public EventEntry in(@Nullable UUID otherInstall) {
    return new EventEntry(id, nodeId, kind, source, payload, idempotencyKey, otherInstall, userId);
  }
}
