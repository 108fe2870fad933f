package dev.groundcrew.workflows.install;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/**
 * Activities that run first as local ones, which cost one history event and no trip to the server,
 * and, where that fails, as normal ones, which are retried for as long as it takes and show in the
 * Temporal UI as pending, with their last error.
 *
 * <p>The results of local activities travel together, in the completion of their workflow task,
 * which gRPC takes up to 4 MB. So every hundredth call is a normal one, which ends the task.
 */
final class LocalThenNormalActivities {

  private static final Duration LOCAL_PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_LOCAL_CALLS_IN_A_ROW = 99;

  private final InstallActivities local =
      Workflow.newLocalActivityStub(
          InstallActivities.class,
          LocalActivityOptions.newBuilder()
              .setScheduleToCloseTimeout(LOCAL_PATIENCE)
              // What the arguments were follows from the history.
              .setDoNotIncludeArgumentsIntoMarker(true)
              .setRetryOptions(
                  RetryOptions.newBuilder()
                      .setInitialInterval(Duration.ofMillis(50))
                      .setMaximumAttempts(2)
                      .setDoNotRetry(InstallActivities.NODE_NOT_FOUND)
                      .build())
              .build());

  private final InstallActivities normal =
      Workflow.newActivityStub(
          InstallActivities.class,
          ActivityOptions.newBuilder()
              .setStartToCloseTimeout(Duration.ofSeconds(30))
              .setRetryOptions(
                  RetryOptions.newBuilder()
                      .setInitialInterval(Duration.ofSeconds(1))
                      .setMaximumInterval(Duration.ofSeconds(10))
                      .setDoNotRetry(InstallActivities.NODE_NOT_FOUND)
                      .build())
              .build());

  private boolean bounded;
  private int localCalls;

  /** From now on every hundredth call is a normal one. */
  void bound() {
    bounded = true;
  }

  LoadedNode load(UUID nodeId) {
    return call(activities -> activities.load(nodeId));
  }

  CommitResult commit(CommitRequest request) {
    return call(activities -> activities.commit(request));
  }

  Duration silence(UUID nodeId) {
    return call(activities -> activities.silence(nodeId));
  }

  private <T> T call(Function<InstallActivities, T> activity) {
    if (bounded && localCalls >= MOST_LOCAL_CALLS_IN_A_ROW) {
      localCalls = 0;
      return activity.apply(normal);
    }
    localCalls++;
    try {
      return activity.apply(local);
    } catch (ActivityFailure failure) {
      if (isNodeNotFound(failure)) {
        throw failure;
      }
      return activity.apply(normal);
    }
  }

  static boolean isNodeNotFound(ActivityFailure failure) {
    return failure.getCause() instanceof ApplicationFailure cause
        && cause.getType().equals(InstallActivities.NODE_NOT_FOUND);
  }
}
