package dev.groundcrew.api.node;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.Page;
import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.store.node.FindNodes;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.RegisterNode;
import dev.groundcrew.store.node.UpdateFacts;
import dev.groundcrew.workflows.node.NodeState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers, finds and describes nodes. */
@RestController
@RequestMapping("/api/v1/nodes")
class NodeController {

  private final RegisterNode registerNode;
  private final FindNodes nodes;
  private final UpdateFacts updateFacts;

  NodeController(RegisterNode registerNode, FindNodes nodes, UpdateFacts updateFacts) {
    this.registerNode = registerNode;
    this.nodes = nodes;
    this.updateFacts = updateFacts;
  }

  @PostMapping
  ResponseEntity<Success<Node>> register(@Valid @RequestBody RegisterNodeRequest request) {
    NewNode newNode = request.toNewNode();
    Node node =
        registerNode
            .register(newNode)
            .orElseThrow(
                () ->
                    new RequestRefusedException(
                        HttpStatus.CONFLICT,
                        ProblemCode.NODE_EXISTS,
                        "Node with MAC %s already exists".formatted(newNode.macAddress())));
    return ResponseEntity.created(URI.create("/api/v1/nodes/" + node.id()))
        .body(new Success<>(node, "Node registered successfully"));
  }

  @GetMapping
  Page<Node> list(
      @RequestParam(name = "state", required = false)
          @Pattern(regexp = Formats.STATE, message = Formats.STATE_MESSAGE)
          @Nullable String state,
      @RequestParam(name = "group_id", required = false)
          @Pattern(regexp = "[^\\x00]*", message = "must not hold NUL characters")
          @Nullable String groupId,
      @RequestParam(name = "tag", required = false)
          @Pattern(regexp = "[^\\x00]*", message = "must not hold NUL characters")
          @Nullable String tag,
      @RequestParam(name = "limit", defaultValue = "100") @Min(1) @Max(1000) int limit,
      @RequestParam(name = "offset", defaultValue = "0") @Min(0) long offset) {
    FindNodes.Filter filter =
        new FindNodes.Filter(
            state == null ? null : NodeState.parse(state),
            groupId,
            tag == null ? null : tag.toLowerCase(Locale.ROOT));
    return new Page<>(nodes.list(filter, limit, offset), nodes.count(filter));
  }

  @GetMapping("/{id}")
  Success<Node> get(@PathVariable("id") String id) {
    return new Success<>(nodes.get(PathIds.node(id)), "Node found");
  }

  @PatchMapping("/{id}")
  Success<Node> describe(
      @PathVariable("id") String id, @Valid @RequestBody DescribeNodeRequest request) {
    UUID nodeId = PathIds.node(id);
    Node node =
        updateFacts
            .update(nodeId, request.toFacts())
            .orElseThrow(() -> NodeNotFoundException.withId(nodeId));
    return new Success<>(node, "Node updated");
  }
}
