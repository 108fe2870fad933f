package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.model.State;

/**
 * Adds to the model of a silent node the failed attempts that the server's stall timer has counted,
 * if their error is silence.
 */
final class AllowStalls {

  private static final String SILENCE = "no report for ";

  private AllowStalls() {}

  static NodeModel in(NodeModel silent, ObservedNode actual) {
    String error = actual.lastError();
    if (error == null || !error.startsWith(SILENCE)) {
      return silent;
    }
    NodeModel model = silent;
    while (model.state() == State.INSTALLING && model.attempts() < actual.attempts()) {
      model = model.stalled(error);
    }
    return model;
  }
}
