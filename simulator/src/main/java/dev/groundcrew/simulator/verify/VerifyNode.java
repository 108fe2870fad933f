package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.http.Groundcrew;
import dev.groundcrew.simulator.http.UnexpectedAnswerException;
import java.util.List;
import java.util.stream.Stream;

/** Reads a node and compares it with the expected one. */
public final class VerifyNode {

  /** A silent node may stall while its node, history and events are being read. */
  private static final int READINGS_OF_SILENT = 3;

  private final ReadNode readNode;
  private final ReadEvents readEvents;

  public VerifyNode(Groundcrew groundcrew) {
    this.readNode = new ReadNode(groundcrew);
    this.readEvents = new ReadEvents(groundcrew);
  }

  /**
   * Reads the node and returns all differences.
   *
   * @throws dev.groundcrew.simulator.http.UnansweredException if it can't be read
   */
  public List<Difference> verify(String mac, String nodeId, Expected expected) {
    List<Finding> findings = findings(nodeId, expected);
    for (int reading = 1;
        expected.silent() && !findings.isEmpty() && reading < READINGS_OF_SILENT;
        reading++) {
      findings = findings(nodeId, expected);
    }
    return findings.stream()
        .map(
            finding ->
                new Difference(
                    mac, nodeId, finding.subject(), finding.expected(), finding.actual()))
        .toList();
  }

  private List<Finding> findings(String nodeId, Expected expected) {
    ObservedNode node = readNode.read(nodeId);
    return Stream.concat(
            CompareNode.compare(expected, node).stream(),
            findingsInEvents(nodeId, expected, node).stream())
        .toList();
  }

  /** A server without the call for events must not hide the other findings. */
  private List<Finding> findingsInEvents(String nodeId, Expected expected, ObservedNode node) {
    try {
      return CompareEvents.compare(expected, node, readEvents.read(nodeId));
    } catch (UnexpectedAnswerException noEvents) {
      return List.of(
          Finding.of("answer to " + noEvents.getMessage(), "200 with events", noEvents.answer()));
    }
  }
}
