package dev.groundcrew.worker.reconcile;

import static dev.groundcrew.workflows.node.ReportStatus.FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeState;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkerTest
class ReconcileInstallsTest {

  @Autowired private Fleet fleet;
  @Autowired private ReconcileInstalls reconcileInstalls;
  @Autowired private JdbcClient jdbc;

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
  void anInstallThatWasToldOtherLimitsIsToldOfTheNewOnes() {
    UUID node = fleet.installing();
    jdbc.sql("update nodes set install_limits = '9/PT1H' where id = :id")
        .param("id", node)
        .update();

    assertThat(reconcileInstalls.tellLimits(InstallLimits.DEFAULT)).isPositive();

    await()
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql("select install_limits from nodes where id = :id")
                            .param("id", node)
                            .query(String.class)
                            .single())
                    .isEqualTo("3/PT30M"));
    assertThat(reconcileInstalls.tellLimits(InstallLimits.DEFAULT)).isZero();
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
