package dev.groundcrew.api.node;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.outcome.AnswerReceived;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.node.NodeState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves nodes to other states, at an admin's request. */
@RestController
@RequestMapping("/api/v1/nodes/{id}")
class StateController {

  private final RequestTransition requestTransition;
  private final AnswerReceived answerReceived;

  StateController(RequestTransition requestTransition, AnswerReceived answerReceived) {
    this.requestTransition = requestTransition;
    this.answerReceived = answerReceived;
  }

  @PatchMapping("/state")
  ResponseEntity<Success<?>> transition(
      @PathVariable("id") String id,
      @Valid @RequestBody TransitionRequestBody body,
      @RequestHeader(name = "Idempotency-Key", required = false)
          @Size(min = 1, max = Formats.NAME_MAX)
          @Nullable String idempotencyKey,
      @Nullable Principal user) {
    return answerReceived.answer(
        requestTransition.request(PathIds.node(id), body.toCommand(nameOf(user)), idempotencyKey));
  }

  @DeleteMapping
  ResponseEntity<Success<?>> retire(
      @PathVariable("id") String id,
      @RequestHeader(name = "Idempotency-Key", required = false)
          @Size(min = 1, max = Formats.NAME_MAX)
          @Nullable String idempotencyKey,
      @Nullable Principal user) {
    return answerReceived.answer(
        requestTransition.request(
            PathIds.node(id),
            new TransitionCommand(NodeState.RETIRED, false, null, nameOf(user)),
            idempotencyKey),
        outcome -> "Node retired");
  }

  private static @Nullable String nameOf(@Nullable Principal user) {
    return user == null ? null : user.getName();
  }
}
