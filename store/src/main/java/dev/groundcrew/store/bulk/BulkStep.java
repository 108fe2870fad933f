package dev.groundcrew.store.bulk;

import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Refusal;
import java.util.Optional;
import java.util.UUID;

/** The steps of a reinstall, and the codes of what forbids a step. */
final class BulkStep {

  static final String INVALID_TRANSITION = Refusal.INVALID_TRANSITION.wireName();
  static final String ATTEMPTS_EXCEEDED = Refusal.ATTEMPTS_EXCEEDED.wireName();
  static final String NOT_RETIRED = "node_not_retired";
  static final String NOT_FOUND = "not_found";

  private BulkStep() {}

  /** Whether a node in this state can be reinstalled. */
  static boolean mayReinstall(NodeState state) {
    return state == NodeState.INSTALLED || state == NodeState.ACTIVE;
  }

  /**
   * Where a reinstall leads next.
   *
   * @param stepsDone how many steps are done already
   * @return empty if it does not begin, or does not go on, in this state
   */
  static Optional<NodeState> next(NodeState state, int stepsDone) {
    return switch (state) {
      case INSTALLED -> stepsDone == 0 ? Optional.of(NodeState.ACTIVE) : Optional.empty();
      case ACTIVE -> Optional.of(NodeState.REPROVISION);
      case REPROVISION -> stepsDone > 0 ? Optional.of(NodeState.PENDING) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The key of the step's event, unique for the node: bulk and step are in it. */
  static String key(UUID bulkId, int step) {
    return "bulk/%s/%d".formatted(bulkId, step);
  }
}
