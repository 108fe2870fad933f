package dev.groundcrew.api.node;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.http.ValidMac;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.edit.EditMacs;
import dev.groundcrew.store.edit.EditMacs.Edited;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.workflows.node.MacAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives nodes further MAC addresses and takes them off; doing either twice is as good as once. */
@RestController
@Tag(name = "nodes")
@RequestMapping("/api/v1/nodes/{id}/macs")
class MacController {

  private final EditMacs editMacs;
  private final ResolveNode resolveNode;

  MacController(EditMacs editMacs, ResolveNode resolveNode) {
    this.editMacs = editMacs;
    this.resolveNode = resolveNode;
  }

  /** The body of POST /nodes/{id}/macs. */
  record MacRequest(@NotNull(message = "is required") @ValidMac String macAddress) {}

  @Operation(operationId = "addMac", summary = "Give a node a further MAC address")
  @ApiResponse(responseCode = "200")
  @PostMapping
  Success<Node> add(
      @PathVariable("id") String id,
      @Valid @RequestBody MacRequest request,
      @Nullable Principal user) {
    return answer(
        editMacs.add(
            resolveNode.id(id),
            MacAddress.parse(request.macAddress()).orElseThrow(),
            Caller.name(user)),
        "MAC address added");
  }

  @Operation(operationId = "removeMac", summary = "Take a further MAC address off a node")
  @DeleteMapping("/{mac}")
  Success<Node> remove(
      @PathVariable("id") String id,
      @PathVariable("mac") @ValidMac String mac,
      @Nullable Principal user) {
    return answer(
        editMacs.remove(resolveNode.id(id), MacAddress.parse(mac).orElseThrow(), Caller.name(user)),
        "MAC address removed");
  }

  private static Success<Node> answer(Edited edited, String message) {
    return switch (edited) {
      case Edited.Done done -> new Success<>(done.node(), message);
      case Edited.TooMany tooMany ->
          throw refused("A node has %d MAC addresses at most".formatted(EditMacs.MOST));
      case Edited.BootPort bootPort ->
          throw refused("The boot port's address can't be taken off: PATCH mac_address changes it");
    };
  }

  private static RequestRefusedException refused(String detail) {
    return new RequestRefusedException(
        HttpStatus.BAD_REQUEST, ProblemCode.VALIDATION_FAILED, detail);
  }
}
