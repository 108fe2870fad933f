package dev.groundcrew.api.page;

import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.node.ResolveNode;
import dev.groundcrew.store.event.EventLogRepository;
import dev.groundcrew.store.event.LogFile;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.node.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All events of a node, and the files that its installers attached to them. */
@Controller
class TimelinePageController {

  private static final int PAGE = 100;

  private final ResolveNode resolveNode;
  private final ReadNode readNode;
  private final EventLogRepository logs;

  TimelinePageController(ResolveNode resolveNode, ReadNode readNode, EventLogRepository logs) {
    this.resolveNode = resolveNode;
    this.readNode = readNode;
    this.logs = logs;
  }

  @GetMapping("/nodes/{id}/events")
  String events(
      @PathVariable("id") String id,
      @RequestParam(name = "after", required = false) @Nullable String after,
      Model model) {
    Node node = resolveNode.node(id);
    List<StoredEvent> found = readNode.events(node.id(), PlaceInList.parse(after), PAGE + 1);
    add(node, model);
    model.addAttribute("events", found.stream().limit(PAGE).map(EventLine::of).toList());
    if (found.size() > PAGE) {
      StoredEvent last = found.get(PAGE - 1);
      model.addAttribute("next", PlaceInList.behind(last, last.receivedAt()));
    }
    return "page/events";
  }

  @GetMapping("/nodes/{id}/events/{event_id}/logs/{name}")
  String log(
      @PathVariable("id") String id,
      @PathVariable("event_id") String eventId,
      @PathVariable("name") String name,
      Model model) {
    Node node = resolveNode.node(id);
    LogFile log =
        PathIds.parse(eventId)
            .flatMap(event -> logs.find(node.id(), event, name))
            .orElseThrow(
                () ->
                    new RequestRefusedException(
                        HttpStatus.NOT_FOUND,
                        ProblemCode.NOT_FOUND,
                        "Event %s of node %s has no such log".formatted(eventId, node.id())));
    add(node, model);
    model.addAttribute("log", log);
    return "page/log";
  }

  private static void add(Node node, Model model) {
    model.addAttribute("nodeId", node.id().toString());
    model.addAttribute("nodeName", Names.of(node));
  }
}
