package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.model.NodeModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares a node's events with the model: each reported failure is told with its error, in order
 * and once, each counted stall is told, and every event has an outcome.
 */
final class CompareEvents {

  private CompareEvents() {}

  static List<Finding> compare(Expected expected, ObservedNode actual, List<ObservedEvent> events) {
    List<Finding> findings = new ArrayList<>();
    List<String> errors =
        events.stream()
            .filter(ObservedEvent::isFailedAttempt)
            .map(event -> String.valueOf(event.error()))
            .toList();
    List<String> failures = expected.node().failures();
    if (!errors.equals(failures)) {
      findings.add(Finding.of("events: errors of failed attempts", failures, errors));
    }
    findings.addAll(CompareBoots.compare(expected, events));
    long told = events.stream().filter(ObservedEvent::isStall).count();
    int counted = stalls(expected, actual);
    if (told != counted) {
      findings.add(Finding.of("events: stalls", counted, told));
    }
    long different = events.stream().map(ObservedEvent::id).distinct().count();
    if (different != events.size()) {
      findings.add(Finding.of("events: number of different ids", events.size(), different));
    }
    events.stream()
        .filter(ObservedEvent::isUnapplied)
        .map(event -> Finding.of("event " + event.id(), "applied", event.status()))
        .forEach(findings::add);
    return findings;
  }

  private static int stalls(Expected expected, ObservedNode actual) {
    NodeModel node = expected.node();
    return expected.silent() ? AllowStalls.in(node, actual).attempts() - node.attempts() : 0;
  }
}
