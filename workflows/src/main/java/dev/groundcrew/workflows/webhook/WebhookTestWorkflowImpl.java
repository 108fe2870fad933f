package dev.groundcrew.workflows.webhook;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.UUID;

/** One activity, tried once. */
public final class WebhookTestWorkflowImpl implements WebhookTestWorkflow {

  private final WebhookTestActivities activities =
      Workflow.newActivityStub(
          WebhookTestActivities.class,
          ActivityOptions.newBuilder()
              .setStartToCloseTimeout(Duration.ofSeconds(25))
              .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
              .build());

  @Override
  public TestResult run(UUID webhookId) {
    return activities.test(webhookId);
  }
}
