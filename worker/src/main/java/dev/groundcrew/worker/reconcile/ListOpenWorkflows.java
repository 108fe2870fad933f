package dev.groundcrew.worker.reconcile;

import dev.groundcrew.workflows.install.InstallWorkflow;
import io.temporal.client.WorkflowClient;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks Temporal's visibility store which installs are open. */
@Component
class ListOpenWorkflows {

  private static final String QUERY =
      "WorkflowType = '" + InstallWorkflow.TYPE + "' AND ExecutionStatus = 'Running'";

  private final WorkflowClient client;

  ListOpenWorkflows(WorkflowClient client) {
    this.client = client;
  }

  /** The workflow ids of all open installs, in pages of the server's largest size: 1,000. */
  Set<String> ids() {
    try (var executions = client.listExecutions(QUERY)) {
      return executions
          .map(execution -> execution.getExecution().getWorkflowId())
          .collect(Collectors.toSet());
    }
  }

  /** How many installs are open, which is found out without listing them. */
  long count() {
    return client.countWorkflows(QUERY).getCount();
  }
}
