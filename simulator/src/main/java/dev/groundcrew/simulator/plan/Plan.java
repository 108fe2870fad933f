package dev.groundcrew.simulator.plan;

import dev.groundcrew.simulator.model.NodeModel;
import java.util.List;

/**
 * All that is going to be done to one node. The first step asks for its install.
 *
 * @param silent whether its installer falls silent after the last step
 * @param registered the node as it begins
 */
public record Plan(
    String mac, String ipAddress, List<Step> steps, boolean silent, NodeModel registered) {

  /** A plan that does nothing after registration. */
  public Plan withoutSteps() {
    return new Plan(mac, ipAddress, List.of(), false, registered);
  }
}
