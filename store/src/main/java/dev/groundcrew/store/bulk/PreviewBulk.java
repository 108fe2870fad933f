package dev.groundcrew.store.bulk;

import dev.groundcrew.store.bulk.TargetRepository.InState;
import dev.groundcrew.workflows.node.NodeState;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a bulk would meet, and changes nothing. */
@Component
public class PreviewBulk {

  private final TargetRepository targets;

  PreviewBulk(TargetRepository targets) {
    this.targets = targets;
  }

  /**
   * What a bulk would meet now.
   *
   * @param matches how many nodes match; one more than a bulk may have if there are more
   * @param notFound how many ids no node has
   * @param refusals which of the nodes would be refused
   */
  public record Preview(int matches, int notFound, List<WouldRefuse> refusals) {

    /** How many nodes would be refused. */
    public int refused() {
      return refusals.stream().mapToInt(WouldRefuse::count).sum();
    }
  }

  /** Nodes in a state that forbids the action. */
  public record WouldRefuse(NodeState state, String code, int count) {}

  /** Looks. */
  @Transactional(readOnly = true)
  public Preview preview(BulkTargets asked, BulkAction action) {
    List<InState> found = targets.count(asked);
    int matches = found.stream().mapToInt(InState::count).sum();
    int notFound =
        switch (asked) {
          case BulkTargets.Ids ids -> ids.ids().size() - matches;
          case BulkTargets.Matching matching -> 0;
        };
    return new Preview(
        matches,
        notFound,
        found.stream()
            .flatMap(
                nodes ->
                    refusal(action, nodes)
                        .map(code -> new WouldRefuse(nodes.state(), code, nodes.count()))
                        .stream())
            .toList());
  }

  /** The code of the refusal that nodes in this state would meet; empty if they would not. */
  private static Optional<String> refusal(BulkAction action, InState nodes) {
    NodeState state = nodes.state();
    return switch (action) {
      case BulkAction.ToState to -> {
        if (!state.next().contains(to.target())) {
          yield Optional.of(BulkStep.INVALID_TRANSITION);
        }
        yield nodes.exhausted() && to.target() == NodeState.PENDING && !to.force()
            ? Optional.of(BulkStep.ATTEMPTS_EXCEEDED)
            : Optional.empty();
      }
      case BulkAction.Retire retire -> unless(state != NodeState.RETIRED);
      case BulkAction.Abort abort ->
          unless(state == NodeState.PENDING || state == NodeState.INSTALLING);
      case BulkAction.Reinstall reinstall -> unless(BulkStep.mayReinstall(state));
      case BulkAction.Purge purge ->
          state == NodeState.RETIRED ? Optional.empty() : Optional.of(BulkStep.NOT_RETIRED);
      case BulkAction.Profile profile -> Optional.empty();
      case BulkAction.Group group -> Optional.empty();
      case BulkAction.AddTag add -> Optional.empty();
      case BulkAction.RemoveTag remove -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean allowed) {
    return allowed ? Optional.empty() : Optional.of(BulkStep.INVALID_TRANSITION);
  }
}
