package dev.groundcrew.workflows.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.temporal.workflow.Workflow;
import java.util.UUID;

/**
 * Ids for what operators send by hand, which comes without one. A reset of the workflow delivers it
 * again, and then it must have the same id, to be applied once.
 */
final class IdsOfUnnamedEvents {

  private int forceRetries;

  UUID ofForceRetry() {
    forceRetries++;
    return idOf("forceRetry-" + forceRetries);
  }

  UUID ofCancellation() {
    return idOf("cancellation");
  }

  private static UUID idOf(String event) {
    int version = Workflow.getVersion("ids-outlive-a-reset", Workflow.DEFAULT_VERSION, 1);
    if (version == Workflow.DEFAULT_VERSION) {
      return Workflow.randomUUID();
    }
    // The one thing of a run that a reset leaves as it was.
    String run = Workflow.getInfo().getOriginalExecutionRunId();
    return UUID.nameUUIDFromBytes((run + "/" + event).getBytes(UTF_8));
  }
}
