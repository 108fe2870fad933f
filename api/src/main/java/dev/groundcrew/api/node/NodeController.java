package dev.groundcrew.api.node;

import dev.groundcrew.api.http.IfMatch;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.edit.EditNode;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registers, shows and edits nodes. */
@RestController
@Tag(name = "nodes")
@RequestMapping("/api/v1/nodes")
class NodeController {

  private final ResolveNode resolveNode;
  private final EditNode editNode;
  private final EditNodeRequest editNodeRequest;

  NodeController(ResolveNode resolveNode, EditNode editNode, EditNodeRequest editNodeRequest) {
    this.resolveNode = resolveNode;
    this.editNode = editNode;
    this.editNodeRequest = editNodeRequest;
  }

  @Operation(operationId = "registerNode", summary = "Register a node")
  @ApiResponse(responseCode = "201")
  @PostMapping
  ResponseEntity<Success<Node>> register(
      @Valid @RequestBody RegisterNodeRequest request, @Nullable Principal user) {
    NewNode newNode = request.toNewNode();
    Node node =
        editNode
            .register(newNode, Caller.name(user))
            .orElseThrow(
                () ->
                    new RequestRefusedException(
                        HttpStatus.CONFLICT,
                        ProblemCode.NODE_EXISTS,
                        "Node with MAC %s already exists".formatted(newNode.macAddress())));
    return ResponseEntity.created(URI.create("/api/v1/nodes/" + node.id()))
        .body(new Success<>(node, "Node registered successfully"));
  }

  @Operation(operationId = "getNode", summary = "Get a node")
  @GetMapping("/{id}")
  Success<Node> get(@PathVariable("id") String id) {
    return new Success<>(resolveNode.node(id), "Node found");
  }

  @Operation(
      operationId = "editNode",
      summary = "Edit a node",
      description = "A JSON Merge Patch: what is not given stays, and null clears.")
  @ApiResponse(responseCode = "200")
  @PatchMapping(
      path = "/{id}",
      consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
  Success<Node> edit(
      @PathVariable("id") String id,
      @RequestBody Map<String, @Nullable String> patch,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Nullable Principal user) {
    Long revision = IfMatch.revision(ifMatch);
    return new Success<>(
        editNode.edit(resolveNode.id(id), editNodeRequest.read(patch), revision, Caller.name(user)),
        "Node updated");
  }
}
