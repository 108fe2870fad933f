package dev.groundcrew.api.event;

import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.FindEvents;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.node.FindNodes;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tells what became of a request that was answered 202, or of any other that was kept. */
@RestController
class EventController {

  private final FindEvents events;
  private final FindNodes nodes;

  EventController(FindEvents events, FindNodes nodes) {
    this.events = events;
    this.nodes = nodes;
  }

  /**
   * A kept request.
   *
   * @param status {@code queued} until it has an outcome, then {@code applied} or {@code refused}
   */
  record EventView(
      UUID id,
      UUID nodeId,
      EventKind kind,
      TriggeredBy source,
      String status,
      JsonNode payload,
      Instant receivedAt,
      @Nullable Instant appliedAt,
      @Nullable Outcome outcome) {

    static EventView of(StoredEvent event) {
      return new EventView(
          event.id(),
          event.nodeId(),
          event.kind(),
          event.source(),
          statusOf(event.outcome()),
          event.payload(),
          event.receivedAt(),
          event.appliedAt(),
          event.outcome());
    }

    private static String statusOf(@Nullable Outcome outcome) {
      if (outcome == null) {
        return "queued";
      }
      return outcome.refused() ? "refused" : "applied";
    }
  }

  @GetMapping("/api/v1/nodes/{id}/events/{eventId}")
  Success<EventView> event(@PathVariable("id") String id, @PathVariable("eventId") String eventId) {
    UUID nodeId = nodes.get(PathIds.node(id)).id();
    EventView event =
        PathIds.parse(eventId)
            .flatMap(parsed -> events.byId(nodeId, parsed))
            .map(EventView::of)
            .orElseThrow(
                () ->
                    new RequestRefusedException(
                        HttpStatus.NOT_FOUND,
                        ProblemCode.NOT_FOUND,
                        "Event %s of node %s not found".formatted(eventId, nodeId)));
    return new Success<>(
        event, event.outcome() == null ? "Not yet applied" : event.outcome().message());
  }
}
