package dev.groundcrew.workflows.webhook;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.UUID;

/**
 * Delivers changes to one webhook, those of a node in order. It may be rung at any time; it ends
 * when nothing is left to deliver, and keeps nothing of its own: where it stands is in the
 * database.
 */
@WorkflowInterface
public interface WebhookWorkflow {

  /** The task queue that webhooks' workflows and activities run on. */
  String TASK_QUEUE = "groundcrew-webhook";

  /** The workflow type, as the Temporal UI shows it. */
  String TYPE = "WebhookWorkflow";

  /** The signal that says there may be something to deliver, also before the next try is due. */
  String RING = "ring";

  /** The workflow id of the webhook's dispatcher; one is open at a time. */
  static String idOf(UUID webhookId) {
    return "webhook-" + webhookId;
  }

  @WorkflowMethod(name = TYPE)
  void run(UUID webhookId);

  /** Has it look for what to deliver now. */
  @SignalMethod(name = RING)
  void ring();
}
