package dev.groundcrew.api.page;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.node.PurgeRetiredNode;
import dev.groundcrew.api.node.ResolveNode;
import dev.groundcrew.api.outcome.AnswerReceived;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.node.NodeState;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What can be asked for on a node's page, by the same code as the API's calls: the same rules, the
 * same events. Each form has a key of its own, so that one that is sent twice does nothing twice.
 */
@Controller
class NodeActionController {

  /** Keys of forms are told from those that tools choose. */
  static final String OF_A_FORM = "page-";

  static final String KEY = "[0-9a-f-]{36}";
  static final String KEY_MESSAGE = "must be the one of the form";

  private final RequestTransition requestTransition;
  private final AnswerReceived answerReceived;
  private final ResolveNode resolveNode;
  private final PurgeRetiredNode purgeRetiredNode;

  NodeActionController(
      RequestTransition requestTransition,
      AnswerReceived answerReceived,
      ResolveNode resolveNode,
      PurgeRetiredNode purgeRetiredNode) {
    this.requestTransition = requestTransition;
    this.answerReceived = answerReceived;
    this.resolveNode = resolveNode;
    this.purgeRetiredNode = purgeRetiredNode;
  }

  @PostMapping("/nodes/{id}/install")
  String install(
      @PathVariable("id") String id,
      @RequestParam("key") @Pattern(regexp = KEY, message = KEY_MESSAGE) String key,
      @RequestParam(name = "comment", required = false) @Size(max = Formats.COMMENT_MAX)
          @Nullable String comment,
      @RequestParam(name = "force", defaultValue = "false") boolean force,
      @Nullable Principal user) {
    return ask(
        id,
        new TransitionCommand.To(
            NodeState.PENDING, force, FormField.given(comment), Caller.name(user), null),
        key);
  }

  @PostMapping("/nodes/{id}/abort")
  String abort(
      @PathVariable("id") String id,
      @RequestParam("key") @Pattern(regexp = KEY, message = KEY_MESSAGE) String key,
      @RequestParam(name = "comment", required = false) @Size(max = Formats.COMMENT_MAX)
          @Nullable String comment,
      @Nullable Principal user) {
    return ask(id, new TransitionCommand.Abort(FormField.given(comment), Caller.name(user)), key);
  }

  @PostMapping("/nodes/{id}/retire")
  String retire(
      @PathVariable("id") String id,
      @RequestParam("key") @Pattern(regexp = KEY, message = KEY_MESSAGE) String key,
      @RequestParam(name = "comment", required = false) @Size(max = Formats.COMMENT_MAX)
          @Nullable String comment,
      @Nullable Principal user) {
    return ask(
        id,
        new TransitionCommand.To(
            NodeState.RETIRED, false, FormField.given(comment), Caller.name(user), null),
        key);
  }

  @PostMapping("/nodes/{id}/purge")
  String purge(
      @PathVariable("id") String id,
      @RequestParam("revision") long revision,
      @RequestParam(name = "comment", required = false) @Size(max = Formats.COMMENT_MAX)
          @Nullable String comment,
      @Nullable Principal user) {
    purgeRetiredNode.purge(
        resolveNode.id(id), revision, FormField.given(comment), Caller.name(user));
    return "redirect:/nodes";
  }

  /** Leads back to the node's page, which tells the outcome, be it a refusal or still to come. */
  private String ask(String id, TransitionCommand command, String key) {
    UUID nodeId = resolveNode.id(id);
    Received received = requestTransition.request(nodeId, command, OF_A_FORM + key);
    UUID eventId =
        switch (received) {
          case Received.Answered answered -> answered.eventId();
          case Received.Queued queued -> queued.event().id();
          case Received.KeyReused reused -> null;
          case Received.StaleRevision stale -> null;
        };
    try {
      answerReceived.answer(received);
    } catch (RequestRefusedException refused) {
      if (eventId == null) {
        throw refused;
      }
    }
    return "redirect:/nodes/%s?event=%s".formatted(nodeId, eventId);
  }
}
