package dev.groundcrew.api.page;

import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.machine.BaseUrl;
import dev.groundcrew.api.machine.boot.ServeBoot;
import dev.groundcrew.api.node.ResolveNode;
import dev.groundcrew.engine.TemporalUi;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.node.InstallRun;
import dev.groundcrew.store.node.Node;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a node. */
@Controller
class NodePageController {

  private final ResolveNode resolveNode;
  private final ReadNode readNode;
  private final EventRepository events;
  private final ServeBoot serveBoot;
  private final BaseUrl baseUrl;
  private final TemporalUi temporalUi;

  NodePageController(
      ResolveNode resolveNode,
      ReadNode readNode,
      EventRepository events,
      ServeBoot serveBoot,
      BaseUrl baseUrl,
      TemporalUi temporalUi) {
    this.resolveNode = resolveNode;
    this.readNode = readNode;
    this.events = events;
    this.serveBoot = serveBoot;
    this.baseUrl = baseUrl;
    this.temporalUi = temporalUi;
  }

  /**
   * The page.
   *
   * @param event a request that was just made, whose outcome is told
   */
  @GetMapping("/nodes/{id}")
  String node(
      @PathVariable("id") String id,
      @RequestParam(name = "event", required = false) @Nullable String event,
      HttpServletRequest request,
      Model model) {
    Node node = resolveNode.node(id);
    add(node, model);
    model.addAttribute("script", script(node, request));
    if (event != null) {
      PathIds.parse(event)
          .flatMap(eventId -> events.byId(node.id(), eventId))
          .ifPresent(found -> model.addAttribute("asked", EventLine.of(found)));
    }
    return "page/node";
  }

  /** The parts of it that change, if they have. */
  @GetMapping("/nodes/{id}/live")
  ModelAndView live(
      @PathVariable("id") String id,
      @RequestParam(name = "seen", required = false) @Nullable String seen,
      @RequestParam(name = "state", required = false) @Nullable String state,
      Model model) {
    Node node = resolveNode.node(id);
    add(node, model);
    if (String.valueOf(model.getAttribute("seen")).equals(seen)) {
      return NothingNew.answer();
    }
    // Only a change of state changes what can be asked for: a comment being typed is left alone.
    model.addAttribute("withActions", !node.state().wireName().equals(state));
    return new ModelAndView("page/node :: live", model.asMap(), HttpStatus.OK);
  }

  private void add(Node node, Model model) {
    NodeView view = readNode.view(node);
    NodeActivity activity = readNode.activity(node.id());
    model.addAttribute("node", view);
    model.addAttribute("activity", activity);
    model.addAttribute("seen", Freshness.of(view) + Freshness.of(activity));
    model.addAttribute("key", UUID.randomUUID().toString());
    InstallRun run = node.installWorkflow();
    if (run != null) {
      temporalUi
          .history(run.workflowId(), run.runId())
          .ifPresent(url -> model.addAttribute("workflow", url));
    }
  }

  private String script(Node node, HttpServletRequest request) {
    try {
      return serveBoot.preview(node.id(), baseUrl.ofAnyMachine(request));
    } catch (RequestRefusedException cannot) {
      return "# " + cannot.getBody().getDetail();
    }
  }
}
