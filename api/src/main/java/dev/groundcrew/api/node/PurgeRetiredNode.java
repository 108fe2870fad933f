package dev.groundcrew.api.node;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.outcome.SignalInBackground;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.purge.PurgeNode;
import dev.groundcrew.store.purge.PurgeNode.Purged;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Removes a retired node, and has its install workflow find out, should one be open. */
@Component
public class PurgeRetiredNode {

  private final PurgeNode purgeNode;
  private final SignalInBackground signals;

  PurgeRetiredNode(PurgeNode purgeNode, SignalInBackground signals) {
    this.purgeNode = purgeNode;
    this.signals = signals;
  }

  /**
   * The node, as it was.
   *
   * @throws RequestRefusedException 409 if it is not retired
   */
  public Success<Node> purge(
      UUID nodeId,
      @Nullable Long expectedRevision,
      @Nullable String comment,
      @Nullable String userId) {
    return switch (purgeNode.purge(nodeId, expectedRevision, comment, userId)) {
      case Purged.Done done -> {
        signals.ringIfOpen(done.node());
        yield new Success<>(done.node(), "Node purged");
      }
      case Purged.NotRetired notRetired ->
          throw new RequestRefusedException(
              HttpStatus.CONFLICT,
              ProblemCode.NODE_NOT_RETIRED,
              "The node is %s: only a retired node can be purged"
                  .formatted(notRetired.state().wireName()));
    };
  }
}
