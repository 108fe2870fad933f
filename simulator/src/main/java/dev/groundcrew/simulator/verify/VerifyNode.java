package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.http.Groundcrew;
import java.util.List;

/** Reads a node and compares it with what it must be. */
public final class VerifyNode {

  /** A silent node may stall between the reading of the node and of its history. */
  private static final int READINGS_OF_SILENT = 3;

  private final ReadNode readNode;

  public VerifyNode(Groundcrew groundcrew) {
    this.readNode = new ReadNode(groundcrew);
  }

  /**
   * The differences.
   *
   * @throws dev.groundcrew.simulator.http.UnansweredException if it can't be read
   */
  public List<Difference> verify(String mac, String nodeId, Expected expected) {
    List<Finding> findings = CompareNode.compare(expected, readNode.read(nodeId));
    for (int reading = 1;
        expected.silent() && !findings.isEmpty() && reading < READINGS_OF_SILENT;
        reading++) {
      findings = CompareNode.compare(expected, readNode.read(nodeId));
    }
    return findings.stream()
        .map(
            finding ->
                new Difference(
                    mac, nodeId, finding.subject(), finding.expected(), finding.actual()))
        .toList();
  }
}
