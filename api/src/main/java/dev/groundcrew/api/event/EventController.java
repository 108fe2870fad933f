package dev.groundcrew.api.event;

import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.http.Times;
import dev.groundcrew.api.node.ResolveNode;
import dev.groundcrew.api.table.Table;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.EventPosition;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.TimelineRepository;
import dev.groundcrew.store.event.TimelineRepository.Filter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A node's timeline, and what became of a request that was answered 202. */
@RestController
@Tag(name = "history and events")
class EventController {

  private static final String KIND =
      "(?i)register|report|transition|abort|stall|cancel|edit|retry|discard|boot|give_up|boot_once"
          + "|proposal|hook";
  private static final String KIND_MESSAGE =
      "must be one of register, report, transition, abort, stall, cancel, edit, retry, discard,"
          + " boot, give_up, boot_once, proposal, hook";

  private final EventRepository events;
  private final TimelineRepository timeline;
  private final ResolveNode resolveNode;

  EventController(EventRepository events, TimelineRepository timeline, ResolveNode resolveNode) {
    this.events = events;
    this.timeline = timeline;
    this.resolveNode = resolveNode;
  }

  @Operation(
      operationId = "listNodeEvents",
      summary = "List what happened to a node",
      description = "Newest first.")
  @GetMapping("/api/v1/nodes/{id}/events")
  EventPage timeline(
      @PathVariable("id") String id,
      @RequestParam(name = "kind", required = false)
          @Nullable List<@Pattern(regexp = KIND, message = KIND_MESSAGE) String> kinds,
      @RequestParam(name = "since", required = false) @Nullable String since,
      @RequestParam(name = "until", required = false) @Nullable String until,
      @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(name = "cursor", required = false) @Size(max = EventPage.LONGEST_CURSOR)
          @Nullable String cursor,
      @RequestParam(name = Table.FORMAT, defaultValue = "json")
          @Pattern(regexp = Table.FORMATS, message = Table.FORMATS_MESSAGE)
          String format) {
    EventPosition after = EventPage.position(cursor);
    Filter filter =
        new Filter(
            (kinds == null ? List.<String>of() : kinds)
                .stream()
                    .map(kind -> EventKind.parse(kind.toLowerCase(Locale.ROOT)))
                    .collect(Collectors.toSet()),
            Times.parse("since", since),
            Times.parse("until", until));
    UUID nodeId = resolveNode.node(id).id();
    return EventPage.of(
        timeline.page(nodeId, filter, after, limit + 1),
        limit,
        event -> new EventPosition(event.receivedAt(), event.id()));
  }

  @Operation(
      operationId = "getEvent",
      summary = "Get an event, and the outcome of a request answered 202")
  @GetMapping("/api/v1/nodes/{id}/events/{event_id}")
  Success<EventView> event(
      @PathVariable("id") String id, @PathVariable("event_id") String eventId) {
    UUID nodeId = resolveNode.node(id).id();
    EventView event =
        PathIds.parse(eventId)
            .flatMap(parsed -> events.byId(nodeId, parsed))
            .map(EventView::whole)
            .orElseThrow(
                () ->
                    new RequestRefusedException(
                        HttpStatus.NOT_FOUND,
                        ProblemCode.NOT_FOUND,
                        "Event %s of node %s not found".formatted(eventId, nodeId)));
    return new Success<>(event, messageOf(event));
  }

  private static String messageOf(EventView event) {
    if (event.outcome() != null) {
      return event.outcome().message();
    }
    return event.status().equals("dead") ? "Set aside" : "Not yet applied";
  }
}
