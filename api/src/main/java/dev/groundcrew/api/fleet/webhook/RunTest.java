package dev.groundcrew.api.fleet.webhook;

import dev.groundcrew.workflows.webhook.TestResult;
import dev.groundcrew.workflows.webhook.WebhookTestWorkflow;
import dev.groundcrew.workflows.webhook.WebhookWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a worker send a test message: the api itself reaches no receivers. */
@Component
public class RunTest {

  private static final Logger log = LoggerFactory.getLogger(RunTest.class);

  /** A receiver has 15 s, and callers such as the command line wait for 20. */
  private static final Duration PATIENCE = Duration.ofSeconds(18);

  private final WorkflowClient client;

  RunTest(WorkflowClient client) {
    this.client = client;
  }

  /** What became of it; empty if Temporal or all workers are away. */
  public Optional<TestResult> run(UUID webhook) {
    try {
      WorkflowStub test =
          client.newUntypedWorkflowStub(
              WebhookTestWorkflow.TYPE,
              WorkflowOptions.newBuilder()
                  .setWorkflowId("webhook-test-" + UUID.randomUUID())
                  .setTaskQueue(WebhookWorkflow.TASK_QUEUE)
                  .setWorkflowExecutionTimeout(PATIENCE)
                  .build());
      test.start(webhook);
      return Optional.of(test.getResult(PATIENCE.toSeconds(), TimeUnit.SECONDS, TestResult.class));
    } catch (TimeoutException | RuntimeException away) {
      log.warn("The test of webhook {} did not run: {}", webhook, away.toString());
      return Optional.empty();
    }
  }
}
