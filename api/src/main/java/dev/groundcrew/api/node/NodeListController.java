package dev.groundcrew.api.node;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.ValidMac;
import dev.groundcrew.api.table.Table;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeFilter;
import dev.groundcrew.store.node.NodeListRepository;
import dev.groundcrew.store.node.NodeListRepository.Listed;
import dev.groundcrew.store.node.NodeOrder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds nodes, page by page. */
@RestController
@Tag(name = "nodes")
class NodeListController {

  private final NodeListRepository nodes;

  NodeListController(NodeListRepository nodes) {
    this.nodes = nodes;
  }

  @Operation(
      operationId = "listNodes",
      summary = "List nodes",
      description =
          "The filters are combined with and. The next of this answer is the cursor of the next"
              + " page, in the same order and with the same filters.")
  @GetMapping("/api/v1/nodes")
  NodePage list(
      @RequestParam(name = "state", required = false)
          @Nullable List<@Pattern(regexp = Formats.STATE, message = Formats.STATE_MESSAGE) String>
              states,
      @RequestParam(name = "group_id", required = false)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String groupId,
      @RequestParam(name = "tag", required = false)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String tag,
      @RequestParam(name = "profile", required = false)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String profile,
      @RequestParam(name = "mac_address", required = false) @ValidMac @Nullable String macAddress,
      @RequestParam(name = "hostname", required = false)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String hostname,
      @RequestParam(name = "serial_number", required = false)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String serialNumber,
      @RequestParam(name = "q", required = false)
          @Size(
              min = NodeFilter.SHORTEST_TEXT,
              max = Formats.NAME_MAX,
              message = ReadNodeFilter.TEXT_MESSAGE)
          @Pattern(regexp = Formats.ONE_LINE, message = Formats.ONE_LINE_MESSAGE)
          @Nullable String text,
      @RequestParam(name = "changed_since", required = false) @Nullable String changedSince,
      @RequestParam(name = "seen_before", required = false) @Nullable String seenBefore,
      @RequestParam(name = "stalled", required = false)
          @Pattern(regexp = Formats.BOOLEAN, message = Formats.BOOLEAN_MESSAGE)
          @Nullable String stalled,
      @RequestParam(name = "sort", defaultValue = "id")
          @Pattern(regexp = Formats.NODE_SORT, message = Formats.NODE_SORT_MESSAGE)
          String sort,
      @RequestParam(name = "limit", defaultValue = "100") @Min(1) @Max(1000) int limit,
      @RequestParam(name = "offset", defaultValue = "0") @Min(0) @Max(Formats.OFFSET_MAX)
          long offset,
      @RequestParam(name = "cursor", required = false) @Size(max = NodeCursor.LONGEST)
          @Nullable String cursor,
      @RequestParam(name = Table.FORMAT, defaultValue = "json")
          @Pattern(regexp = Table.FORMATS, message = Table.FORMATS_MESSAGE)
          String format) {
    NodeFilter filter =
        ReadNodeFilter.of(
            states,
            groupId,
            tag,
            profile,
            macAddress,
            hostname,
            serialNumber,
            text,
            changedSince,
            seenBefore,
            stalled);
    NodeOrder order = NodeOrder.parse(sort).orElseThrow();
    NodeOrder.Position after = NodeCursor.read(cursor, filter, order);
    if (after != null && offset > 0) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST,
          ProblemCode.VALIDATION_FAILED,
          "cursor and offset both say where the page begins: give one of them");
    }
    return page(filter, order, nodes.page(filter, order, after, limit, offset));
  }

  private static NodePage page(NodeFilter filter, NodeOrder order, Listed listed) {
    List<Node> found = listed.nodes();
    return new NodePage(
        found,
        listed.total(),
        listed.totalIsLowerBound(),
        listed.more() ? NodeCursor.write(filter, order, order.of(found.getLast())) : null);
  }
}
