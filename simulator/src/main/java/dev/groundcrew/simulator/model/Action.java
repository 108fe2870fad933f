package dev.groundcrew.simulator.model;

import org.jspecify.annotations.Nullable;

/** An action of an admin, an installer or a machine on a node. */
public sealed interface Action {

  /** An admin requests another state. The simulator only requests allowed transitions. */
  record MoveTo(State target, boolean force) implements Action {}

  /** An admin retires the node. */
  record Retire() implements Action {}

  /** The machine boots from the network, and asks what to boot. */
  record Boot() implements Action {}

  /** The machine boots again and again without any report, until its install is given up. */
  record BootInCircles() implements Action {}

  /** The installer sends a report. */
  record Report(Status status, @Nullable Integer progress, @Nullable String error)
      implements Action {

    /** A report with a status only. */
    public static Report of(Status status) {
      return new Report(status, null, null);
    }

    /** A progress report. */
    public static Report progress(int percent) {
      return new Report(Status.PROGRESS, percent, null);
    }

    /** A report of a failed attempt. */
    public static Report failed(String error) {
      return new Report(Status.FAILED, null, error);
    }
  }
}
