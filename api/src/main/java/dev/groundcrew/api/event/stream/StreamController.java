package dev.groundcrew.api.event.stream;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.node.ResolveNode;
import dev.groundcrew.workflows.node.NodeState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what changes, as it happens. */
@RestController
@Tag(name = "history and events")
class StreamController {

  private final ServeStream serveStream;
  private final ResolveNode resolveNode;

  StreamController(ServeStream serveStream, ResolveNode resolveNode) {
    this.serveStream = serveStream;
    this.resolveNode = resolveNode;
  }

  @Operation(
      operationId = "streamEvents",
      summary = "Listen to what changes",
      description =
          "Server-sent events: change, with the change as JSON, and reset, after which all that a"
              + " listener knows must be read anew. The stream ends after a while, and whoever comes"
              + " again with Last-Event-ID misses nothing.")
  @ApiResponse(
      responseCode = "200",
      description = "The stream.",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string")))
  @GetMapping(path = "/api/v1/events/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void stream(
      @RequestParam(name = "state", required = false)
          @Nullable List<@Pattern(regexp = Formats.STATE, message = Formats.STATE_MESSAGE) String>
              states,
      @RequestParam(name = "node", required = false)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String node,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    StreamFilter filter =
        StreamFilter.of(
            (states == null ? List.<String>of() : states)
                .stream().map(NodeState::parse).collect(Collectors.toSet()),
            node == null ? null : resolveNode.node(node).id());
    serveStream.serve(request, response, filter, lastEventId);
  }
}
