package dev.groundcrew.simulator.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what a node's events tell of its boots with the model. */
final class CompareBoots {

  private CompareBoots() {}

  static List<Finding> compare(Expected expected, List<ObservedEvent> events) {
    List<String> told = events.stream().map(ObservedEvent::boot).flatMap(Optional::stream).toList();
    List<String> boots = expected.node().bootEvents();
    boolean equal =
        expected.bootsKnown()
            ? told.equals(boots)
            : withoutRepeats(told).equals(withoutRepeats(boots));
    return equal ? List.of() : List.of(Finding.of("events: boots", boots, told));
  }

  /** A boot that may be counted twice is told twice in a row. */
  private static List<String> withoutRepeats(List<String> boots) {
    List<String> different = new ArrayList<>();
    for (String boot : boots) {
      if (different.isEmpty() || !different.getLast().equals(boot)) {
        different.add(boot);
      }
    }
    return different;
  }
}
