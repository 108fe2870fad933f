package dev.groundcrew.api.page;

import dev.groundcrew.api.event.stream.ServeStream;
import dev.groundcrew.api.event.stream.StreamFilter;
import dev.groundcrew.api.http.PathIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells a page that something has changed, so that it asks at once what. */
@Controller
class StreamPageController {

  private final ServeStream serveStream;

  StreamPageController(ServeStream serveStream) {
    this.serveStream = serveStream;
  }

  /**
   * The stream of {@code GET /api/v1/events/stream}, for whoever has a session.
   *
   * @param node the id of the only node that the page is about
   */
  @GetMapping("/events/stream")
  void stream(
      @RequestParam(name = "node", required = false) @Nullable String node,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    StreamFilter filter =
        node == null
            ? StreamFilter.ALL
            : PathIds.parse(node)
                .map(id -> new StreamFilter(Set.of(), id))
                .orElse(StreamFilter.ALL);
    serveStream.serve(request, response, filter, lastEventId);
  }
}
