package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.NodeEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The node to install. All else is loaded from the database, so that a new run can take over.
 *
 * @param carried what the previous run hands over because no row holds it; null at the first run
 */
public record InstallInput(UUID nodeId, @Nullable Carried carried) {

  /** The input of a first run. */
  public InstallInput(UUID nodeId) {
    this(nodeId, null);
  }

  /**
   * What operators sent by hand and no row of the database holds.
   *
   * @param cancelRequested whether the previous run was asked to cancel
   * @param forceRetries those sent without a payload and not yet applied
   */
  public record Carried(boolean cancelRequested, List<NodeEvent.TransitionRequest> forceRetries) {}
}
