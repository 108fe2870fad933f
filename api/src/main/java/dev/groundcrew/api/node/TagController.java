package dev.groundcrew.api.node;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.store.node.FindNodes;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.TagNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts tags on nodes and takes them off; doing either twice is as good as once. */
@RestController
@RequestMapping("/api/v1/nodes/{id}/tags")
class TagController {

  private final TagNode tagNode;
  private final FindNodes nodes;

  TagController(TagNode tagNode, FindNodes nodes) {
    this.tagNode = tagNode;
    this.nodes = nodes;
  }

  /** The body of POST /nodes/{id}/tags. */
  record TagRequest(
      @NotNull(message = "is required")
          @Pattern(regexp = Formats.TAG, message = Formats.TAG_MESSAGE)
          String tag) {}

  @PostMapping
  Success<Node> add(@PathVariable("id") String id, @Valid @RequestBody TagRequest request) {
    UUID nodeId = PathIds.node(id);
    tagNode.add(nodeId, request.tag().toLowerCase(Locale.ROOT));
    return new Success<>(nodes.get(nodeId), "Tag added");
  }

  @DeleteMapping("/{tag}")
  Success<Node> remove(
      @PathVariable("id") String id,
      @PathVariable("tag") @Pattern(regexp = Formats.TAG, message = Formats.TAG_MESSAGE)
          String tag) {
    UUID nodeId = PathIds.node(id);
    tagNode.remove(nodeId, tag.toLowerCase(Locale.ROOT));
    return new Success<>(nodes.get(nodeId), "Tag removed");
  }
}
