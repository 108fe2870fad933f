package dev.groundcrew.api.event;

import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.node.ResolveNode;
import dev.groundcrew.store.event.EventLogRepository;
import dev.groundcrew.store.history.InstallHistoryRepository;
import dev.groundcrew.store.history.InstallHistoryRepository.Listed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A node's installs with their attempts, and what the installer's logs said. */
@RestController
@Tag(name = "history and events")
class InstallController {

  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final InstallHistoryRepository installs;
  private final EventLogRepository logs;
  private final ResolveNode resolveNode;

  InstallController(
      InstallHistoryRepository installs, EventLogRepository logs, ResolveNode resolveNode) {
    this.installs = installs;
    this.logs = logs;
    this.resolveNode = resolveNode;
  }

  @Operation(
      operationId = "listInstalls",
      summary = "List a node's installs and their attempts",
      description = "Newest first. Told by the node's events, and kept as long as they are.")
  @GetMapping("/api/v1/nodes/{id}/installs")
  InstallPage installs(
      @PathVariable("id") String id,
      @RequestParam(name = "limit", defaultValue = "10") @Min(1) @Max(50) int limit,
      @RequestParam(name = "cursor", required = false) @Size(max = EventPage.LONGEST_CURSOR)
          @Nullable String cursor) {
    UUID nodeId = resolveNode.node(id).id();
    List<Listed> found = installs.page(nodeId, EventPage.position(cursor), limit + 1);
    List<Listed> shown = found.size() > limit ? found.subList(0, limit) : found;
    return new InstallPage(
        shown.stream().map(listed -> InstallView.of(nodeId, listed.install())).toList(),
        found.size() > limit ? EventPage.cursorOf(shown.getLast().position()) : null);
  }

  @Operation(
      operationId = "getEventLog",
      summary = "Get a file that an installer attached to an event",
      description = "Its text; of a file of more than 1 MiB the beginning and the end.")
  @GetMapping(
      path = "/api/v1/nodes/{id}/events/{event_id}/logs/{name}",
      produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> log(
      @PathVariable("id") String id,
      @PathVariable("event_id") String eventId,
      @PathVariable("name") String name) {
    UUID nodeId = resolveNode.node(id).id();
    return PathIds.parse(eventId)
        .flatMap(event -> logs.find(nodeId, event, name))
        .map(file -> ResponseEntity.ok().contentType(TEXT).body(file.content()))
        .orElseThrow(
            () ->
                new RequestRefusedException(
                    HttpStatus.NOT_FOUND,
                    ProblemCode.NOT_FOUND,
                    "Event %s of node %s has no such log".formatted(eventId, nodeId)));
  }
}
