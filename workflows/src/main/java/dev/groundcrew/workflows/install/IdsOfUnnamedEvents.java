package dev.groundcrew.workflows.install;

import io.temporal.workflow.Workflow;
import java.util.UUID;

/**
 * Ids for what operators send by hand, which comes without one. A reset of the workflow delivers it
 * again, and then it must have the same id, to be applied once: the id of the run, counted up.
 */
final class IdsOfUnnamedEvents {

  private int forceRetries;

  UUID ofForceRetry() {
    forceRetries++;
    return idOf(forceRetries);
  }

  UUID ofCancellation() {
    return idOf(0);
  }

  private static UUID idOf(int number) {
    int version = Workflow.getVersion("ids-outlive-a-reset", Workflow.DEFAULT_VERSION, 1);
    if (version == Workflow.DEFAULT_VERSION) {
      return Workflow.randomUUID();
    }
    // The one thing of a run that a reset leaves as it was.
    UUID run = UUID.fromString(Workflow.getInfo().getOriginalExecutionRunId());
    return new UUID(run.getMostSignificantBits(), run.getLeastSignificantBits() + number);
  }
}
