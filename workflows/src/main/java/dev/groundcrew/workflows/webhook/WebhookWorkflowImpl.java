package dev.groundcrew.workflows.webhook;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Rounds of deliveries, with a timer between them while something waits for another try. */
public final class WebhookWorkflowImpl implements WebhookWorkflow {

  /** A run's history stays far below what Temporal allows. */
  private static final int MOST_ROUNDS = 500;

  private final WebhookActivities activities =
      Workflow.newActivityStub(
          WebhookActivities.class,
          ActivityOptions.newBuilder()
              // A round takes 20 s and one delivery more.
              .setStartToCloseTimeout(Duration.ofMinutes(1))
              .setRetryOptions(
                  RetryOptions.newBuilder()
                      .setInitialInterval(Duration.ofSeconds(1))
                      .setMaximumInterval(Duration.ofSeconds(30))
                      .build())
              .build());

  private boolean rung;

  @Override
  public void run(UUID webhookId) {
    for (int round = 1; ; round++) {
      rung = false;
      DeliverResult result =
          activities.deliver(webhookId, Instant.ofEpochMilli(Workflow.currentTimeMillis()));
      if (result.done() && !rung) {
        return;
      }
      if (result.rest().isPositive()) {
        Workflow.await(result.rest(), () -> rung);
      }
      if (round >= MOST_ROUNDS || Workflow.getInfo().isContinueAsNewSuggested()) {
        Workflow.continueAsNew(webhookId);
      }
    }
  }

  @Override
  public void ring() {
    rung = true;
  }
}
