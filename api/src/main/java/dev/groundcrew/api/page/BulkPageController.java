package dev.groundcrew.api.page;

import dev.groundcrew.api.fleet.bulk.TakeBulk;
import dev.groundcrew.store.bulk.Bulk;
import dev.groundcrew.store.bulk.BulkNode;
import dev.groundcrew.store.bulk.BulkNodeRepository;
import dev.groundcrew.store.bulk.BulkRepository;
import dev.groundcrew.store.bulk.BulkResult;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Bulks: the newest, and what became of the nodes of one. */
@Controller
class BulkPageController {

  private static final int NEWEST = 50;
  private static final int NODES = 100;

  private final BulkRepository bulks;
  private final BulkNodeRepository bulkNodes;
  private final TakeBulk takeBulk;

  BulkPageController(BulkRepository bulks, BulkNodeRepository bulkNodes, TakeBulk takeBulk) {
    this.bulks = bulks;
    this.bulkNodes = bulkNodes;
    this.takeBulk = takeBulk;
  }

  /** What became of a node. */
  record Row(
      String id, String name, String result, @Nullable String message, @Nullable Moment finished) {

    static Row of(BulkNode node) {
      String mac = node.macAddress() == null ? node.nodeId().toString() : node.macAddress().value();
      return new Row(
          node.nodeId().toString(),
          node.hostname() == null ? mac : node.hostname(),
          node.result().wireName(),
          node.message(),
          Moment.ofNullable(node.finishedAt()));
    }
  }

  /** A result that can be filtered by. */
  record ResultChoice(String result, int nodes) {}

  @GetMapping("/bulk")
  String list(Model model) {
    model.addAttribute("bulks", bulks.page(null, NEWEST).stream().map(BulkLine::of).toList());
    return "page/bulks";
  }

  @GetMapping("/bulk/{id}")
  String bulk(
      @PathVariable("id") String id,
      @RequestParam(name = "result", required = false) @Nullable String result,
      @RequestParam(name = "after", defaultValue = "0") @Min(0) @Max(Bulk.MOST_NODES) int after,
      Model model) {
    add(takeBulk.get(id), result, after, model);
    return "page/bulk";
  }

  /** The parts of it that change, if they have. */
  @GetMapping("/bulk/{id}/live")
  ModelAndView live(
      @PathVariable("id") String id,
      @RequestParam(name = "seen", required = false) @Nullable String seen,
      @RequestParam(name = "result", required = false) @Nullable String result,
      @RequestParam(name = "after", defaultValue = "0") @Min(0) @Max(Bulk.MOST_NODES) int after,
      Model model) {
    Bulk bulk = takeBulk.get(id);
    if (Freshness.of(BulkLine.of(bulk)).equals(seen)) {
      return NothingNew.answer();
    }
    add(bulk, result, after, model);
    return new ModelAndView("page/bulk :: live", model.asMap(), HttpStatus.OK);
  }

  @PostMapping("/bulk/{id}/cancel")
  String cancel(@PathVariable("id") String id, @Nullable Principal user) {
    return "redirect:/bulk/" + takeBulk.cancel(id, user).id();
  }

  private void add(Bulk bulk, @Nullable String result, int after, Model model) {
    Set<BulkResult> results =
        Arrays.stream(BulkResult.values())
            .filter(known -> known.wireName().equals(result))
            .collect(Collectors.toSet());
    List<BulkNode> found = bulkNodes.page(bulk.id(), results, after, NODES + 1);
    List<BulkNode> shown = found.stream().limit(NODES).toList();
    BulkLine line = BulkLine.of(bulk);
    model.addAttribute("bulk", line);
    model.addAttribute("seen", Freshness.of(line));
    model.addAttribute("result", results.isEmpty() ? null : result);
    model.addAttribute("after", after);
    model.addAttribute("next", found.size() > NODES ? shown.getLast().position() : null);
    model.addAttribute("nodes", shown.stream().map(Row::of).toList());
    model.addAttribute(
        "results",
        List.of(
            new ResultChoice("pending", line.total() - line.finished()),
            new ResultChoice("done", line.done()),
            new ResultChoice("refused", line.refused()),
            new ResultChoice("failed", line.failed()),
            new ResultChoice("cancelled", line.cancelled())));
  }
}
