package dev.groundcrew.workflows.bulk;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action on many nodes, open until each node has its result. It may be started at any time,
 * also a second time: what is done is in the database, and is not done again.
 */
@WorkflowInterface
public interface BulkWorkflow {

  /** The task queue of bulks and their activities: none of them delays an install. */
  String TASK_QUEUE = "groundcrew-bulk";

  /** The workflow type, as the Temporal UI shows it. */
  String TYPE = "BulkWorkflow";

  /** The signal that cancels what has not begun; carries nothing. */
  String CANCEL = "cancel";

  /** The workflow id of the bulk; one is open at a time. */
  static String idOf(UUID bulkId) {
    return "bulk-" + bulkId;
  }

  @WorkflowMethod(name = TYPE)
  void run(BulkInput input);

  /** May be sent by hand from the Temporal UI. */
  @SignalMethod(name = CANCEL)
  void cancel();

  /** How far the bulk is; null before that is known. */
  @QueryMethod(name = "progress")
  @Nullable BulkProgress progress();
}
