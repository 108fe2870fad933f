package dev.groundcrew.api.page;

import dev.groundcrew.api.fleet.bulk.TakeBulk;
import dev.groundcrew.store.bulk.AcceptBulk;
import dev.groundcrew.store.bulk.Bulk;
import dev.groundcrew.store.bulk.BulkAction;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One action on the nodes that are chosen in the list. It is asked about first: for how many nodes
 * it is, and how many would refuse it. What is confirmed is for that number of nodes, or for none.
 */
@Controller
class StartBulkPageController {

  private final TakeBulk takeBulk;

  StartBulkPageController(TakeBulk takeBulk) {
    this.takeBulk = takeBulk;
  }

  /** Asks. Nothing is changed. */
  @PostMapping("/bulk/ask")
  String ask(@ModelAttribute("form") BulkForm form, @Nullable Principal user, Model model) {
    BulkAction action = form.toAction();
    model.addAttribute("words", BulkLine.words(action));
    model.addAttribute(
        "preview", takeBulk.preview(new AcceptBulk.Request(form.targets(), action, null), user));
    model.addAttribute("key", UUID.randomUUID().toString());
    return "page/bulk-ask";
  }

  /**
   * Does it.
   *
   * @param expect for how many nodes it was confirmed
   */
  @PostMapping("/bulk")
  String start(
      @ModelAttribute("form") BulkForm form,
      @RequestParam("key")
          @Pattern(regexp = NodeActionController.KEY, message = NodeActionController.KEY_MESSAGE)
          String key,
      @RequestParam("expect") @Min(0) @Max(Bulk.MOST_NODES) int expect,
      @Nullable Principal user) {
    AcceptBulk.Request request = new AcceptBulk.Request(form.targets(), form.toAction(), expect);
    Bulk bulk = takeBulk.accept(request, NodeActionController.OF_A_FORM + key, user).bulk();
    return "redirect:/bulk/" + bulk.id();
  }
}
