package dev.groundcrew.workflows.webhook;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.UUID;

/** Sends one message to a webhook, to see whether it arrives. */
@WorkflowInterface
public interface WebhookTestWorkflow {

  /** The workflow type, as the Temporal UI shows it. */
  String TYPE = "WebhookTestWorkflow";

  @WorkflowMethod(name = TYPE)
  TestResult run(UUID webhookId);
}
