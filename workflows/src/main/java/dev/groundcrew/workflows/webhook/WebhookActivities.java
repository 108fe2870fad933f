package dev.groundcrew.workflows.webhook;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.Instant;
import java.util.UUID;

/** What the workflow has done. Database errors are retried; each call may run more than once. */
@ActivityInterface
public interface WebhookActivities {

  /**
   * Delivers what is due, until nothing is, the receiver is down, or some time has passed.
   *
   * @param now the workflow's time, by which tries are spaced
   */
  @ActivityMethod(name = "DeliverChanges")
  DeliverResult deliver(UUID webhookId, Instant now);
}
