package dev.groundcrew.api.node;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.IfMatch;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.outcome.AnswerReceived;
import dev.groundcrew.security.Caller;
import dev.groundcrew.security.Role;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.node.NodeState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Moves nodes to other states, at an admin's request, and removes retired ones. */
@RestController
@Tag(name = "nodes")
@RequestMapping("/api/v1/nodes/{id}")
class StateController {

  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final RequestTransition requestTransition;
  private final AnswerReceived answerReceived;
  private final ResolveNode resolveNode;
  private final PurgeRetiredNode purgeRetiredNode;

  StateController(
      RequestTransition requestTransition,
      AnswerReceived answerReceived,
      ResolveNode resolveNode,
      PurgeRetiredNode purgeRetiredNode) {
    this.requestTransition = requestTransition;
    this.answerReceived = answerReceived;
    this.resolveNode = resolveNode;
    this.purgeRetiredNode = purgeRetiredNode;
  }

  /**
   * The body of POST /nodes/{id}/abort.
   *
   * @param comment why; kept in the audit rows
   */
  record AbortRequest(@Nullable @Size(max = Formats.COMMENT_MAX) String comment) {}

  @Operation(
      operationId = "transitionNode",
      summary = "Move a node to another state",
      description = "To retire a node takes an admin here, too.")
  @PatchMapping("/state")
  ResponseEntity<Success<?>> transition(
      @PathVariable("id") String id,
      @Valid @RequestBody TransitionRequestBody body,
      @RequestHeader(name = IDEMPOTENCY_KEY, required = false)
          @Size(min = 1, max = Formats.NAME_MAX)
          @Nullable String idempotencyKey,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Nullable Principal user) {
    TransitionCommand.To command = body.toCommand(Caller.name(user), IfMatch.revision(ifMatch));
    if (command.target() == NodeState.RETIRED && !Caller.has(Role.ADMIN, user)) {
      throw new RequestRefusedException(
          HttpStatus.FORBIDDEN,
          ProblemCode.FORBIDDEN,
          "The role of this token does not allow to retire a node");
    }
    return answerReceived.answer(
        requestTransition.request(resolveNode.id(id), command, idempotencyKey));
  }

  @Operation(operationId = "abortInstall", summary = "Give up a pending or running install")
  @PostMapping("/abort")
  ResponseEntity<Success<?>> abort(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable AbortRequest body,
      @RequestHeader(name = IDEMPOTENCY_KEY, required = false)
          @Size(min = 1, max = Formats.NAME_MAX)
          @Nullable String idempotencyKey,
      @Nullable Principal user) {
    return answerReceived.answer(
        requestTransition.request(
            resolveNode.id(id),
            new TransitionCommand.Abort(body == null ? null : body.comment(), Caller.name(user)),
            idempotencyKey));
  }

  @Operation(
      operationId = "retireNode",
      summary = "Retire a node, or purge a retired one",
      description =
          "A retired node stays readable: retired is a state. With purge=true a retired node is"
              + " removed for good, with its events; its changes of state are kept in the database.")
  @ApiResponse(responseCode = "200")
  @DeleteMapping
  ResponseEntity<Success<?>> retire(
      @PathVariable("id") String id,
      @RequestParam(name = "purge", defaultValue = "false")
          @Pattern(regexp = Formats.BOOLEAN, message = Formats.BOOLEAN_MESSAGE)
          String purge,
      @RequestParam(name = "comment", required = false)
          @Size(max = Formats.COMMENT_MAX)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String comment,
      @RequestHeader(name = IDEMPOTENCY_KEY, required = false)
          @Size(min = 1, max = Formats.NAME_MAX)
          @Nullable String idempotencyKey,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Nullable Principal user) {
    String userId = Caller.name(user);
    Long revision = IfMatch.revision(ifMatch);
    if (Boolean.parseBoolean(purge)) {
      return ResponseEntity.ok(
          purgeRetiredNode.purge(resolveNode.id(id), revision, comment, userId));
    }
    return answerReceived.answer(
        requestTransition.request(
            resolveNode.id(id),
            new TransitionCommand.To(NodeState.RETIRED, false, comment, userId, revision),
            idempotencyKey),
        outcome -> "Node retired");
  }
}
