package dev.groundcrew.store.bulk;

import dev.groundcrew.store.bulk.BulkWorkRepository.Work;
import dev.groundcrew.store.edit.EditNode;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.store.purge.PurgeNode;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does a bulk's next step for one node, as a single request would, and writes down what became of
 * it in the same transaction: done again, it does nothing.
 */
@Component
public class BeginNode {

  private static final int MOST_TRIES = 5;

  private final BulkWorkRepository bulkWork;
  private final RequestTransition requestTransition;
  private final EditNode editNode;
  private final PurgeNode purgeNode;

  BeginNode(
      BulkWorkRepository bulkWork,
      RequestTransition requestTransition,
      EditNode editNode,
      PurgeNode purgeNode) {
    this.bulkWork = bulkWork;
    this.requestTransition = requestTransition;
    this.editNode = editNode;
    this.purgeNode = purgeNode;
  }

  /** What became of the step. */
  public sealed interface Begun {

    /** Another does it, or has done it. */
    record Nothing() implements Begun {}

    /**
     * The node has its result.
     *
     * @param purged the node that was removed; null if none was
     */
    record Ended(Settled settled, @Nullable Node purged) implements Begun {}

    /** The install workflow decides; it is to be signalled if {@code ring}. */
    record Queued(Node node, NodeEvent event, boolean ring) implements Begun {}
  }

  /** Does it. */
  @Transactional
  public Begun begin(UUID bulkId, UUID nodeId) {
    Optional<Work> work = bulkWork.lock(bulkId, nodeId);
    if (work.isEmpty()) {
      return new Begun.Nothing();
    }
    Begun begun = act(bulkId, nodeId, work.get());
    if (begun instanceof Begun.Ended ended) {
      bulkWork.settle(bulkId, nodeId, ended.settled());
    }
    return begun;
  }

  /**
   * The step failed for a reason of the node's own. It is tried again after the others, a few
   * times.
   *
   * @return the node's result, if that was the last try
   */
  @Transactional
  public Optional<Settled> failed(UUID bulkId, UUID nodeId, String reason) {
    if (bulkWork.countFailure(bulkId, nodeId) < MOST_TRIES) {
      return Optional.empty();
    }
    Settled failed = Settled.failed("failed", reason);
    bulkWork.settle(bulkId, nodeId, failed);
    return Optional.of(failed);
  }

  private Begun act(UUID bulkId, UUID nodeId, Work work) {
    NodeState state = work.state();
    if (state == null) {
      return ended(Settled.refused(BulkStep.NOT_FOUND, "There is no such node any more"));
    }
    String user = work.userId();
    return switch (work.action()) {
      case BulkAction.ToState to ->
          request(
              bulkId,
              nodeId,
              work,
              new TransitionCommand.To(to.target(), to.force(), to.comment(), user, null));
      case BulkAction.Retire retire ->
          request(
              bulkId,
              nodeId,
              work,
              new TransitionCommand.To(NodeState.RETIRED, false, retire.comment(), user, null));
      case BulkAction.Abort abort ->
          request(bulkId, nodeId, work, new TransitionCommand.Abort(abort.comment(), user));
      case BulkAction.Reinstall reinstall ->
          reinstall(bulkId, nodeId, work, state, reinstall.comment());
      case BulkAction.Purge purge -> purge(nodeId, purge.comment(), user);
      case BulkAction.Profile profile ->
          edit(nodeId, NodeField.WORKFLOW_ID, profile.profile(), user);
      case BulkAction.Group group -> edit(nodeId, NodeField.GROUP_ID, group.groupId(), user);
      case BulkAction.AddTag add -> {
        editNode.addTag(nodeId, add.tag(), user);
        yield ended(Settled.done("Tag added"));
      }
      case BulkAction.RemoveTag remove -> {
        editNode.removeTag(nodeId, remove.tag(), user);
        yield ended(Settled.done("Tag removed"));
      }
    };
  }

  private Begun edit(UUID nodeId, NodeField field, String value, @Nullable String user) {
    Map<NodeField, @Nullable String> change = new EnumMap<>(NodeField.class);
    change.put(field, value);
    editNode.edit(nodeId, change, null, user);
    return ended(Settled.done("Node updated"));
  }

  private Begun purge(UUID nodeId, @Nullable String comment, @Nullable String user) {
    return switch (purgeNode.purge(nodeId, null, comment, user)) {
      case PurgeNode.Purged.Done done -> new Begun.Ended(Settled.done("Node purged"), done.node());
      case PurgeNode.Purged.NotRetired notRetired ->
          ended(
              Settled.refused(
                  BulkStep.NOT_RETIRED,
                  "The node is %s: only a retired node can be purged"
                      .formatted(notRetired.state().wireName())));
    };
  }

  /** Goes on until a step is left to the install workflow, or refused. */
  private Begun reinstall(
      UUID bulkId, UUID nodeId, Work work, NodeState begin, @Nullable String comment) {
    NodeState state = begin;
    int step = work.step();
    while (true) {
      Optional<NodeState> next = BulkStep.next(state, step);
      if (next.isEmpty()) {
        return ended(
            Settled.refused(
                BulkStep.INVALID_TRANSITION,
                step == 0
                    ? "The node is %s: only an installed or active node can be reinstalled"
                        .formatted(state)
                    : "The node is %s after %d of the steps: somebody has changed its state"
                        .formatted(state, step)));
      }
      var command = new TransitionCommand.To(next.get(), false, comment, work.userId(), null);
      Begun begun = answer(bulkId, nodeId, step, command);
      if (begun instanceof Begun.Ended ended && ended.settled().result() == BulkResult.DONE) {
        state = next.get();
        step++;
      } else {
        return begun;
      }
    }
  }

  private Begun request(UUID bulkId, UUID nodeId, Work work, TransitionCommand command) {
    return answer(bulkId, nodeId, work.step(), command);
  }

  private Begun answer(UUID bulkId, UUID nodeId, int step, TransitionCommand command) {
    String key = BulkStep.key(bulkId, step);
    return switch (requestTransition.request(nodeId, command, key)) {
      case Received.Queued queued -> {
        bulkWork.await(bulkId, nodeId, step, queued.event().id());
        yield new Begun.Queued(queued.node(), queued.event(), queued.ring());
      }
      case Received.Answered answered -> ended(Settled.of(answered.outcome()));
      case Received.KeyReused reused ->
          ended(
              Settled.failed(
                  "idempotency_key_reused",
                  "Another request to the node has the key " + reused.idempotencyKey()));
      case Received.StaleRevision stale -> throw new IllegalStateException("No revision was asked");
    };
  }

  private static Begun ended(Settled settled) {
    return new Begun.Ended(settled, null);
  }
}
