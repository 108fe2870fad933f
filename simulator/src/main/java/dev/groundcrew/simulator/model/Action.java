package dev.groundcrew.simulator.model;

import org.jspecify.annotations.Nullable;

/** Something an admin or an installer does to a node. */
public sealed interface Action {

  /** An admin asks for another state; only what is allowed is ever asked for. */
  record MoveTo(State target, boolean force) implements Action {}

  /** An admin retires the node. */
  record Retire() implements Action {}

  /** The installer reports. */
  record Report(Status status, @Nullable Integer progress, @Nullable String error)
      implements Action {

    /** A report of nothing but a status. */
    public static Report of(Status status) {
      return new Report(status, null, null);
    }

    /** How far the install is. */
    public static Report progress(int percent) {
      return new Report(Status.PROGRESS, percent, null);
    }

    /** A failed attempt. */
    public static Report failed(String error) {
      return new Report(Status.FAILED, null, error);
    }
  }
}
