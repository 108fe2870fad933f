package dev.groundcrew.api.page;

import dev.groundcrew.api.http.Formats;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of nodes. */
@Controller
class NodesController {

  /** Further on, PostgreSQL would step over too many. */
  private static final long LAST_OFFSET = 1_000_000;

  private final FindNodes findNodes;

  NodesController(FindNodes findNodes) {
    this.findNodes = findNodes;
  }

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
      @RequestParam(name = "offset", defaultValue = "0") @Min(0) @Max(LAST_OFFSET) long offset,
      Model model) {
    FindNodes.Question question = FindNodes.question(states, group, tag, text, stalled);
    model.addAttribute(
        "nodes", NodesView.of(question, findNodes.find(question, NodesView.PAGE, offset), offset));
    model.addAttribute("choices", BulkForm.Choice.values());
    return "page/nodes";
  }
}
