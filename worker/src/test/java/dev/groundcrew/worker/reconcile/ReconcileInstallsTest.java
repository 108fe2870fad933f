package dev.groundcrew.worker.reconcile;

import static dev.groundcrew.workflows.node.ReportStatus.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.node.NodeState;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkerTest
class ReconcileInstallsTest {

  @Autowired private Fleet fleet;
  @Autowired private ReconcileInstalls reconcileInstalls;

  @Test
  void aTerminatedInstallIsBroughtBackAsItWas() {
    UUID node = fleet.installing();
    fleet.report(node, FAILED, "a");
    fleet.workflow(node).terminate("by an operator");
    fleet.awaitStatus(node, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TERMINATED);

    assertThat(reconcileInstalls.openAll()).isPositive();

    assertThat(fleet.status(node))
        .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
    assertThat(fleet.report(node, FAILED, "b").attempts()).isEqualTo(2);
  }

  @Test
  void anInstallThatIsOpenIsLeftAlone() {
    UUID node = fleet.installing();
    String run = fleet.workflow(node).describe().getExecution().getRunId();

    reconcileInstalls.openAll();

    assertThat(fleet.workflow(node).describe().getExecution().getRunId()).isEqualTo(run);
    assertThat(fleet.get(node).state()).isEqualTo(NodeState.INSTALLING);
  }
}
