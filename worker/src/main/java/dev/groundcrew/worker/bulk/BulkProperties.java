package dev.groundcrew.worker.bulk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast bulks are worked off, and how long they wait for a node.
 *
 * @param nodesPerSecond how many nodes may begin in a second, of all bulks together; 0 = no limit
 * @param patience how long the outcome on a node is waited for before the node has failed; counted
 *     only while the bulk looks for it
 * @param lookAgain how often a node's silence counts
 */
@ConfigurationProperties("groundcrew.bulk")
record BulkProperties(
    @DefaultValue("50") int nodesPerSecond,
    @DefaultValue("PT10M") Duration patience,
    @DefaultValue("PT5S") Duration lookAgain) {

  /**
   * @throws IllegalArgumentException if a value is negative, or lookAgain is not positive
   */
  BulkProperties {
    if (nodesPerSecond < 0) {
      throw new IllegalArgumentException("groundcrew.bulk.nodes-per-second must be 0 or more");
    }
    if (!lookAgain.isPositive() || patience.compareTo(lookAgain) < 0) {
      throw new IllegalArgumentException(
          "groundcrew.bulk.look-again must be positive, and patience no shorter");
    }
  }

  int mostLooks() {
    return (int) Math.min(patience.dividedBy(lookAgain), Integer.MAX_VALUE);
  }
}
