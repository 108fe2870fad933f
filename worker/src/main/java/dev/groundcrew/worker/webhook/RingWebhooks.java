package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.webhook.WebhookDispatcherRepository;
import dev.groundcrew.workflows.webhook.WebhookWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Rings the dispatchers of webhooks that have something to do, once a second; each is open for as
 * long as it has. Without webhooks this is one short question to the database.
 */
@Component
class RingWebhooks {

  private static final Logger log = LoggerFactory.getLogger(RingWebhooks.class);

  /** Rung again after that, if the ring came to nothing. */
  private static final long CLAIM_SECONDS = 30;

  private final WebhookDispatcherRepository dispatchers;
  private final WorkflowClient client;

  RingWebhooks(WebhookDispatcherRepository dispatchers, WorkflowClient client) {
    this.dispatchers = dispatchers;
    this.client = client;
  }

  @Scheduled(fixedDelayString = "${groundcrew.webhooks.interval:PT1S}")
  void ring() {
    try {
      dispatchers.claimDue(CLAIM_SECONDS).forEach(this::ring);
    } catch (DataAccessException | TransactionException databaseAway) {
      log.debug("Webhooks wait for the database", databaseAway);
    }
  }

  private void ring(UUID webhook) {
    try {
      client
          .newUntypedWorkflowStub(
              WebhookWorkflow.TYPE,
              WorkflowOptions.newBuilder()
                  .setWorkflowId(WebhookWorkflow.idOf(webhook))
                  .setTaskQueue(WebhookWorkflow.TASK_QUEUE)
                  .build())
          .signalWithStart(WebhookWorkflow.RING, new Object[0], new Object[] {webhook});
    } catch (RuntimeException away) {
      log.warn("Webhook {} waits, its dispatcher can't be rung: {}", webhook, away.toString());
    }
  }
}
