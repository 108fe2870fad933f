package dev.groundcrew.workflows.bulk;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works a bulk off in rounds: collect what was decided, begin with the next nodes, wait. What is
 * done is in the database; nothing is remembered here.
 */
public final class BulkWorkflowImpl implements BulkWorkflow {

  /** A round is at most some 20 events of the history. */
  private static final int MOST_ROUNDS = 100;

  private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final BulkActivities activities =
      Workflow.newActivityStub(
          BulkActivities.class,
          ActivityOptions.newBuilder()
              .setStartToCloseTimeout(Duration.ofMinutes(5))
              // A worker that was killed is found out by this.
              .setHeartbeatTimeout(Duration.ofSeconds(10))
              .setRetryOptions(
                  RetryOptions.newBuilder()
                      .setInitialInterval(Duration.ofSeconds(1))
                      .setMaximumInterval(Duration.ofSeconds(10))
                      .build())
              .build());

  private boolean cancelAsked;
  private boolean cancelled;
  private @Nullable BulkProgress progress;
  private Duration wait = SHORTEST_WAIT;

  @Override
  public void run(BulkInput input) {
    CancellationScope bulk = CancellationScope.current();
    // Detached: what has begun is waited for, and its outcome written down.
    Workflow.newDetachedCancellationScope(() -> workOff(input, bulk)).run();
    if (bulk.isCancelRequested()) {
      throw new CanceledFailure("Bulk cancelled");
    }
  }

  @Override
  public void cancel() {
    cancelAsked = true;
  }

  @Override
  public @Nullable BulkProgress progress() {
    return progress;
  }

  private void workOff(BulkInput input, CancellationScope bulk) {
    BulkProgress now = see(activities.begin(input.bulkId()));
    for (int round = 1; !now.finished(); round++) {
      Workflow.await(pause(now), () -> mustCancel(bulk));
      now = mustCancel(bulk) ? cancel(input.bulkId()) : goOn(input.bulkId(), now);
      boolean enough = round >= MOST_ROUNDS || Workflow.getInfo().isContinueAsNewSuggested();
      // The SDK would end a run that is asked to cancel as cancelled right away.
      if (enough && !now.finished() && !cancelAsked && !bulk.isCancelRequested()) {
        Workflow.continueAsNew(input);
      }
    }
  }

  private BulkProgress cancel(UUID bulkId) {
    cancelled = true;
    return see(activities.cancel(bulkId));
  }

  private BulkProgress goOn(UUID bulkId, BulkProgress before) {
    BulkProgress now = before;
    if (now.awaited() > 0) {
      now = see(activities.collect(bulkId));
      wait = now.awaited() == before.awaited() ? longer(wait) : SHORTEST_WAIT;
    }
    if (!now.finished() && now.waiting() > 0) {
      now = see(activities.begin(bulkId));
    }
    return now;
  }

  private static Duration longer(Duration wait) {
    Duration twice = wait.multipliedBy(2);
    return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
  }

  /** While nodes are to begin, the rate says how long; else the longer the less happens. */
  private Duration pause(BulkProgress now) {
    return now.waiting() > 0 ? now.pause() : wait;
  }

  private boolean mustCancel(CancellationScope bulk) {
    return !cancelled && (cancelAsked || bulk.isCancelRequested());
  }

  private BulkProgress see(BulkProgress now) {
    progress = now;
    Workflow.setCurrentDetails(
        "%d nodes to begin, %d to be heard of".formatted(now.waiting(), now.awaited()));
    return now;
  }
}
