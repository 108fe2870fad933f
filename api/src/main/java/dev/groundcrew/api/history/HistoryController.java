package dev.groundcrew.api.history;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.node.ResolveNode;
import dev.groundcrew.api.table.Table;
import dev.groundcrew.store.history.HistoryRepository;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who moved a node from which state to which, when and why. */
@RestController
@Tag(name = "history and events")
class HistoryController {

  private final HistoryRepository history;
  private final ResolveNode resolveNode;

  HistoryController(HistoryRepository history, ResolveNode resolveNode) {
    this.history = history;
    this.resolveNode = resolveNode;
  }

  @Operation(
      operationId = "listHistory",
      summary = "List the changes of a node's state",
      description = "Newest first.")
  @GetMapping("/api/v1/nodes/{id}/history")
  HistoryPage history(
      @PathVariable("id") String id,
      @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(name = "offset", defaultValue = "0") @Min(0) @Max(Formats.OFFSET_MAX)
          long offset,
      @RequestParam(name = Table.FORMAT, defaultValue = "json")
          @Pattern(regexp = Table.FORMATS, message = Table.FORMATS_MESSAGE)
          String format) {
    UUID nodeId = resolveNode.node(id).id();
    return new HistoryPage(history.page(nodeId, limit, offset), history.count(nodeId));
  }
}
