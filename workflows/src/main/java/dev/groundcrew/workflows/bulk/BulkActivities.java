package dev.groundcrew.workflows.bulk;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.UUID;

/**
 * What a bulk's workflow asks of the database, for at most 100 nodes a call. Database errors are
 * retried; each call may run more than once, and does nothing twice.
 */
@ActivityInterface
public interface BulkActivities {

  /** Begins with the next nodes, and says how long to wait before those after them. */
  @ActivityMethod(name = "BeginNodes")
  BulkProgress begin(UUID bulkId);

  /** Writes down what was decided on nodes whose outcome is waited for. */
  @ActivityMethod(name = "CollectOutcomes")
  BulkProgress collect(UUID bulkId);

  /** Cancels the bulk: no node begins any more. */
  @ActivityMethod(name = "CancelBulk")
  BulkProgress cancel(UUID bulkId);
}
