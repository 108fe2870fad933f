package dev.groundcrew.store.event;

import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.ReportStatus;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request that may change a node's state, as {@code node_event} keeps it.
 *
 * @param payload the request as it was made
 * @param appliedAt when it was applied or refused; null until then
 * @param outcome what became of it; null until it is applied or refused
 */
public record StoredEvent(
    UUID id,
    UUID nodeId,
    EventKind kind,
    TriggeredBy source,
    JsonNode payload,
    @Nullable String idempotencyKey,
    Instant receivedAt,
    @Nullable Instant appliedAt,
    @Nullable Outcome outcome) {

  /** What the rules decide on. */
  public NodeEvent toNodeEvent() {
    return switch (kind) {
      case REPORT ->
          new NodeEvent.Report(
              id,
              ReportStatus.parse(payload.path("installation_status").asString()),
              payload.path("installation_error").asStringOpt().orElse(null));
      case TRANSITION ->
          new NodeEvent.TransitionRequest(
              id,
              NodeState.parse(payload.path("state").asString()),
              payload.path("force").asBoolean(false),
              payload.path("comment").asStringOpt().orElse(null),
              payload.path("user_id").asStringOpt().orElse(null));
      case STALL -> new NodeEvent.Stall(id);
      case CANCEL -> new NodeEvent.Cancellation(id);
    };
  }
}
