package dev.groundcrew.simulator.plan;

import dev.groundcrew.simulator.model.NodeModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All steps for one node. The first step requests its install.
 *
 * @param silent whether its installer goes silent after the last step
 * @param registered the model of the newly registered node
 * @param machine what boots; null if the node does not boot from the network
 */
public record Plan(
    String mac,
    String ipAddress,
    List<Step> steps,
    boolean silent,
    NodeModel registered,
    @Nullable Machine machine) {

  /** A plan that only requests the install. */
  public Plan requestOnly() {
    return new Plan(mac, ipAddress, steps.subList(0, 1), false, registered, machine);
  }
}
