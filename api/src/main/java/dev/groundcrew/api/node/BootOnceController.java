package dev.groundcrew.api.node;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.boot.ChooseBootOnce;
import dev.groundcrew.store.boot.ChooseBootOnce.Chosen;
import dev.groundcrew.store.node.Node;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has a node boot something else once, whatever its state: a rescue system, a memory test. */
@RestController
@Tag(name = "nodes")
@RequestMapping("/api/v1/nodes/{id}/boot-once")
class BootOnceController {

  private final ChooseBootOnce chooseBootOnce;
  private final ResolveNode resolveNode;

  BootOnceController(ChooseBootOnce chooseBootOnce, ResolveNode resolveNode) {
    this.chooseBootOnce = chooseBootOnce;
    this.resolveNode = resolveNode;
  }

  /**
   * The body of POST /nodes/{id}/boot-once.
   *
   * @param profile the profile's id
   */
  record BootOnceRequest(
      @NotNull(message = "is required") @Size(min = 1, max = 63) String profile) {}

  @Operation(
      operationId = "bootOnce",
      summary = "Choose what a node boots next, once",
      description =
          "Changes no state. The next boot script is of this profile, and holds no token.")
  @ApiResponse(responseCode = "200")
  @PostMapping
  Success<Node> choose(
      @PathVariable("id") String id,
      @Valid @RequestBody BootOnceRequest request,
      @Nullable Principal user) {
    return switch (chooseBootOnce.choose(
        resolveNode.id(id), request.profile(), Caller.name(user))) {
      case Chosen.Done done ->
          new Success<>(
              done.node(), "The next boot is of profile '%s'".formatted(request.profile()));
      case Chosen.UnknownProfile unknown ->
          throw new RequestRefusedException(
              HttpStatus.valueOf(422),
              ProblemCode.UNKNOWN_PROFILE,
              "There is no profile '%s'".formatted(unknown.profileId()));
      case Chosen.Retired retired ->
          throw new RequestRefusedException(
              HttpStatus.BAD_REQUEST,
              ProblemCode.INVALID_TRANSITION,
              "The node is retired: it boots from its disk only");
    };
  }
}
