package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.NodeEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The node to install. All else is loaded from the database, so that a new run can take over.
 *
 * @param carried what the previous run hands over because no row of the database holds it; null at
 *     the first run, or if there is nothing
 */
public record InstallInput(UUID nodeId, @Nullable Carried carried) {

  /** The input of a first run. */
  public InstallInput(UUID nodeId) {
    this(nodeId, null);
  }

  /**
   * What operators sent by hand.
   *
   * @param forceRetries those sent without a payload and not yet applied
   */
  public record Carried(List<NodeEvent.TransitionRequest> forceRetries) {}
}
