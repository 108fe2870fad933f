package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.model.State;

/**
 * Takes into the model of a silent node what the server's stall timer may have done: as many failed
 * attempts as it shows, if they are all for silence.
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
