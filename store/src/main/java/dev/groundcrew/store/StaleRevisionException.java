package dev.groundcrew.store;

import dev.groundcrew.workflows.node.StateMachine;

/** The node is not at the revision that the request was made for. Nothing was written. */
public final class StaleRevisionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The request was made for {@code expected}, the node is at {@code present}. */
  public StaleRevisionException(long expected, long present) {
    super(StateMachine.staleVersion(expected, present));
  }
}
