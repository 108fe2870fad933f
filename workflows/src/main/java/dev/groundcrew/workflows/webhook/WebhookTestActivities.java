package dev.groundcrew.workflows.webhook;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.UUID;

/** What the test of a webhook has done. */
@ActivityInterface
public interface WebhookTestActivities {

  /** Sends one message, once. */
  @ActivityMethod(name = "TestWebhook")
  TestResult test(UUID webhookId);
}
