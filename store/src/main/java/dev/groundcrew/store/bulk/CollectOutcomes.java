package dev.groundcrew.store.bulk;

import dev.groundcrew.store.bulk.BulkWorkRepository.Ended;
import dev.groundcrew.store.bulk.BulkWorkRepository.InVain;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what the install workflows have decided on the nodes of a bulk. */
@Component
public class CollectOutcomes {

  private final BulkWorkRepository bulkWork;

  CollectOutcomes(BulkWorkRepository bulkWork) {
    this.bulkWork = bulkWork;
  }

  /** A node whose workflow is to be signalled once more. */
  public record Silent(UUID nodeId, MacAddress mac, @Nullable String hostname) {}

  /**
   * What was found.
   *
   * @param settled the results
   * @param silent nodes to signal again: after 1, 2, 4, 8, … looks in vain
   */
  public record Collected(List<Settled> settled, List<Silent> silent) {}

  /**
   * Collects the outcomes of at most {@code limit} nodes, and counts looks in vain at as many.
   *
   * @param again how long after a look the next one counts
   * @param mostLooks how many count before a node has failed
   */
  @Transactional
  public Collected collect(UUID bulkId, Duration again, int mostLooks, int limit) {
    List<Settled> settled = new ArrayList<>();
    for (Ended ended : bulkWork.ended(bulkId, limit)) {
      Settled result = result(ended);
      if (result == null) {
        bulkWork.goOn(bulkId, ended.nodeId(), ended.step() + 1);
      } else {
        bulkWork.settle(bulkId, ended.nodeId(), result);
        settled.add(result);
      }
    }
    List<Silent> silent = new ArrayList<>();
    for (InVain node : bulkWork.countLooks(bulkId, again, limit)) {
      if (node.looks() >= mostLooks) {
        Settled late =
            Settled.failed(
                "no_outcome",
                "No outcome after %d looks in %s; event %s is kept, and may still be applied"
                    .formatted(
                        node.looks(), again.multipliedBy(mostLooks).toString(), node.eventId()));
        bulkWork.settle(bulkId, node.nodeId(), late);
        settled.add(late);
      } else if (Integer.bitCount(node.looks()) == 1) {
        silent.add(new Silent(node.nodeId(), node.mac(), node.hostname()));
      }
    }
    return new Collected(settled, silent);
  }

  /** The node's result; null if another step follows. */
  private static @Nullable Settled result(Ended ended) {
    Outcome outcome = ended.outcome();
    if (outcome == null) {
      return ended.deadReason() == null
          ? Settled.failed("event_gone", "The event is gone: the node was purged")
          : Settled.failed("event_dead", "The event was set aside: " + ended.deadReason());
    }
    boolean more =
        ended.action() instanceof BulkAction.Reinstall
            && outcome.result() == Outcome.Result.TRANSITIONED
            && outcome.to() != NodeState.PENDING;
    if (!more) {
      return Settled.of(outcome);
    }
    return ended.cancelled()
        ? new Settled(
            BulkResult.CANCELLED,
            null,
            "Cancelled after %d of its steps".formatted(ended.step() + 1))
        : null;
  }
}
