package dev.groundcrew.simulator.verify;

import org.jspecify.annotations.Nullable;

/** An event of a node, as Groundcrew answers it. Only the compared fields are read. */
record ObservedEvent(String id, String kind, String status, @Nullable String error) {

  boolean isFailedAttempt() {
    return kind.equals("report") && status.equals("applied") && error != null;
  }

  boolean isStall() {
    return kind.equals("stall");
  }

  /** Whether the event never had an outcome, although the run is over. */
  boolean isUnapplied() {
    return status.equals("queued") || status.equals("dead");
  }
}
