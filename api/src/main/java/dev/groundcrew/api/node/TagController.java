package dev.groundcrew.api.node;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.edit.EditNode;
import dev.groundcrew.store.node.Node;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts tags on nodes and takes them off; doing either twice is as good as once. */
@RestController
@Tag(name = "nodes")
@RequestMapping("/api/v1/nodes/{id}/tags")
class TagController {

  private final EditNode editNode;
  private final ResolveNode resolveNode;

  TagController(EditNode editNode, ResolveNode resolveNode) {
    this.editNode = editNode;
    this.resolveNode = resolveNode;
  }

  /** The body of POST /nodes/{id}/tags. */
  record TagRequest(
      @NotNull(message = "is required")
          @Pattern(regexp = Formats.TAG, message = Formats.TAG_MESSAGE)
          String tag) {}

  @Operation(operationId = "addTag", summary = "Put a tag on a node")
  @PostMapping
  Success<Node> add(
      @PathVariable("id") String id,
      @Valid @RequestBody TagRequest request,
      @Nullable Principal user) {
    return new Success<>(
        editNode.addTag(
            resolveNode.id(id), request.tag().toLowerCase(Locale.ROOT), Caller.name(user)),
        "Tag added");
  }

  @Operation(operationId = "removeTag", summary = "Take a tag off a node")
  @DeleteMapping("/{tag}")
  Success<Node> remove(
      @PathVariable("id") String id,
      @PathVariable("tag") @Pattern(regexp = Formats.TAG, message = Formats.TAG_MESSAGE) String tag,
      @Nullable Principal user) {
    return new Success<>(
        editNode.removeTag(resolveNode.id(id), tag.toLowerCase(Locale.ROOT), Caller.name(user)),
        "Tag removed");
  }
}
