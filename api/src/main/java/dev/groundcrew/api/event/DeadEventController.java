package dev.groundcrew.api.event;

import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.table.Table;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.event.EventPosition;
import dev.groundcrew.store.event.TimelineRepository;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows dead events, and has them tried again or discarded. */
@RestController
@Tag(name = "history and events")
@RequestMapping("/api/v1/events")
class DeadEventController {

  private final TimelineRepository timeline;
  private final DeadEvents deadEvents;

  DeadEventController(TimelineRepository timeline, DeadEvents deadEvents) {
    this.timeline = timeline;
    this.deadEvents = deadEvents;
  }

  /**
   * Events of all nodes.
   *
   * @param status {@code dead}: no other is listed across nodes
   */
  @Operation(operationId = "listDeadEvents", summary = "List the dead events of all nodes")
  @GetMapping
  EventPage dead(
      @RequestParam(name = "status") @Pattern(regexp = "dead", message = "must be dead")
          String status,
      @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(name = "cursor", required = false) @Size(max = EventPage.LONGEST_CURSOR)
          @Nullable String cursor,
      @RequestParam(name = Table.FORMAT, defaultValue = "json")
          @Pattern(regexp = Table.FORMATS, message = Table.FORMATS_MESSAGE)
          String format) {
    return EventPage.of(
        timeline.dead(EventPage.position(cursor), limit + 1),
        limit,
        event -> new EventPosition(Objects.requireNonNull(event.deadAt()), event.id()));
  }

  @Operation(operationId = "retryEvent", summary = "Queue a dead event again")
  @ApiResponse(responseCode = "200")
  @PostMapping("/{event_id}/retry")
  Success<EventView> retry(@PathVariable("event_id") String eventId, @Nullable Principal user) {
    return new Success<>(
        EventView.whole(deadEvents.retry(eventId, Caller.name(user)).event()),
        "Event queued again");
  }

  @Operation(operationId = "discardEvent", summary = "Give up a dead event")
  @ApiResponse(responseCode = "200")
  @PostMapping("/{event_id}/discard")
  Success<EventView> discard(@PathVariable("event_id") String eventId, @Nullable Principal user) {
    return new Success<>(
        EventView.whole(deadEvents.discard(eventId, Caller.name(user)).event()), "Event discarded");
  }
}
