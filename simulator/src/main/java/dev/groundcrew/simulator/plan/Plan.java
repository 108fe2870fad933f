package dev.groundcrew.simulator.plan;

import dev.groundcrew.simulator.model.NodeModel;
import java.util.List;

/**
 * All steps for one node. The first step requests its install.
 *
 * @param silent whether its installer goes silent after the last step
 * @param registered the model of the newly registered node
 */
public record Plan(
    String mac, String ipAddress, List<Step> steps, boolean silent, NodeModel registered) {

  /** A plan that only requests the install. */
  public Plan requestOnly() {
    return new Plan(mac, ipAddress, steps.subList(0, 1), false, registered);
  }
}
