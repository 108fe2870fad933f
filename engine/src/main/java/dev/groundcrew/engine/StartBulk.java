package dev.groundcrew.engine;

import dev.groundcrew.workflows.bulk.BulkInput;
import dev.groundcrew.workflows.bulk.BulkWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts and cancels the workflows of bulks. */
@Component
public class StartBulk {

  private static final Logger log = LoggerFactory.getLogger(StartBulk.class);

  private final WorkflowClient client;

  StartBulk(WorkflowClient client) {
    this.client = client;
  }

  /**
   * Starts the bulk's workflow unless it is open.
   *
   * @return whether it was started
   * @throws RuntimeException if the server can't be reached or refuses
   */
  public boolean start(UUID bulkId) {
    try {
      client
          .newUntypedWorkflowStub(
              BulkWorkflow.TYPE,
              WorkflowOptions.newBuilder()
                  .setWorkflowId(BulkWorkflow.idOf(bulkId))
                  .setTaskQueue(BulkWorkflow.TASK_QUEUE)
                  .build())
          .start(new BulkInput(bulkId));
      return true;
    } catch (WorkflowExecutionAlreadyStarted open) {
      log.debug("The workflow of bulk {} is open already", bulkId);
      return false;
    }
  }

  /**
   * Has the bulk's workflow find out that it is cancelled, if it is open.
   *
   * @return whether it is open
   * @throws RuntimeException if the server can't be reached or refuses
   */
  public boolean cancelIfOpen(UUID bulkId) {
    try {
      client.newUntypedWorkflowStub(BulkWorkflow.idOf(bulkId)).signal(BulkWorkflow.CANCEL);
      return true;
    } catch (WorkflowNotFoundException notOpen) {
      log.debug("The workflow of bulk {} is not open", bulkId);
      return false;
    }
  }
}
