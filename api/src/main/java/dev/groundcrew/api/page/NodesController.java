package dev.groundcrew.api.page;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.store.node.NodeListRepository;
import dev.groundcrew.store.node.NodeOrder;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of nodes. */
@Controller
class NodesController {

  private final FindNodes findNodes;
  private final NodeListRepository nodes;

  NodesController(FindNodes findNodes, NodeListRepository nodes) {
    this.findNodes = findNodes;
    this.nodes = nodes;
  }

  /**
   * A page of it.
   *
   * @param after the place behind which it begins
   * @param before the place before which it ends
   * @param chosen the ids of nodes that were chosen on other pages
   */
  @GetMapping("/nodes")
  String nodes(
      @RequestParam(name = "state", required = false) @Nullable List<String> states,
      @RequestParam(name = "group", required = false)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String group,
      @RequestParam(name = "tag", required = false)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String tag,
      @RequestParam(name = "text", required = false)
          @Size(max = Formats.NAME_MAX)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String text,
      @RequestParam(name = "stalled", defaultValue = "false") boolean stalled,
      @RequestParam(name = "sort", defaultValue = "id")
          @Pattern(regexp = Formats.NODE_SORT, message = Formats.NODE_SORT_MESSAGE)
          String sort,
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam(name = "before", required = false) @Nullable String before,
      @RequestParam(name = "node", required = false) @Size(max = NodesView.MOST_KEPT)
          @Nullable List<@Pattern(regexp = NodesView.ID, message = NodesView.ID_MESSAGE) String>
              chosen,
      Model model) {
    FindNodes.Question question = FindNodes.question(states, group, tag, text, stalled);
    NodeOrder order = NodeOrder.parse(sort).orElseThrow();
    model.addAttribute(
        "nodes",
        NodesView.of(
            new NodesLink(question, order),
            findNodes.find(question, order, after, before, NodesView.PAGE),
            chosen == null ? Set.of() : Set.copyOf(chosen)));
    model.addAttribute("choices", BulkForm.Choice.values());
    return "page/nodes";
  }

  /**
   * What has changed of the nodes that a page shows. They keep their places, also if they would be
   * elsewhere by now: nobody shall choose another node than the one that was looked at.
   *
   * @param seen the {@link NodeLine#mark} of each
   */
  @GetMapping("/nodes/live")
  ModelAndView live(
      @RequestParam(name = "seen", defaultValue = "") @Size(max = NodesView.PAGE)
          List<@Pattern(regexp = NodeChanges.MARK, message = NodeChanges.MARK_MESSAGE) String>
              seen) {
    NodeChanges changes = NodeChanges.of(seen, nodes.ofIds(NodeChanges.nodes(seen)));
    return changes.none()
        ? NothingNew.answer()
        : new ModelAndView("page/nodes-live :: changed", Map.of("changes", changes));
  }
}
