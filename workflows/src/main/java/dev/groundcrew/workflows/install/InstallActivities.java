package dev.groundcrew.workflows.install;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.Duration;
import java.util.UUID;

/**
 * What the install workflow asks of the database. Database errors are retried; each call may run
 * more than once.
 */
@ActivityInterface
public interface InstallActivities {

  /** The type of the failure when the node does not exist; not retried. */
  String NODE_NOT_FOUND = "NodeNotFound";

  /**
   * Loads the node, with the earliest of its unapplied events.
   *
   * @throws io.temporal.failure.ApplicationFailure of type {@link #NODE_NOT_FOUND}
   */
  @ActivityMethod(name = "LoadNode")
  LoadedNode load(UUID nodeId);

  /**
   * Commits the decision in one transaction, if its assumptions still hold. Idempotent by the
   * event's id.
   *
   * @throws io.temporal.failure.ApplicationFailure of type {@link #NODE_NOT_FOUND}
   */
  @ActivityMethod(name = "CommitDecision")
  CommitResult commit(CommitRequest request);

  /**
   * How long the install has given no sign of life, without the time in which Groundcrew itself
   * could take no report. Short of the timeout for as long as no stall may count.
   *
   * @throws io.temporal.failure.ApplicationFailure of type {@link #NODE_NOT_FOUND}
   */
  @ActivityMethod(name = "MeasureSilence")
  Duration silence(UUID nodeId);
}
