package dev.groundcrew.worker.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.purge.PurgeNode;
import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.node.NodeState;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The workflow of a node that is gone ends. */
@WorkerTest
class PurgedNodeTest {

  @Autowired private Fleet fleet;
  @Autowired private PurgeNode purgeNode;
  @Autowired private SignalInstall signalInstall;
  @Autowired private JdbcClient jdbc;

  @Test
  void aWorkflowThatIsStillOpenEndsOnceItIsRung() {
    UUID node = fleet.installing();
    // A database that was restored may say so while the workflow runs.
    jdbc.sql("update nodes set state = 'retired', version = version + 1 where id = :id")
        .param("id", node)
        .update();
    SignalInstall.Target target = targetOf(fleet.get(node));
    assertThat(purgeNode.purge(node, null, null, "anna")).isInstanceOf(PurgeNode.Purged.Done.class);

    assertThat(signalInstall.ringIfOpen(target)).isTrue();

    fleet.awaitStatus(node, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
  }

  @Test
  void noWorkflowIsStartedForANodeThatHasNoneOpen() {
    UUID node = fleet.installing();
    fleet.transition(node, NodeState.RETIRED, false);
    fleet.awaitStatus(node, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    String run = fleet.workflow(node).describe().getExecution().getRunId();

    assertThat(signalInstall.ringIfOpen(targetOf(fleet.get(node)))).isFalse();
    assertThat(fleet.workflow(node).describe().getExecution().getRunId()).isEqualTo(run);

    UUID never = fleet.register();
    assertThat(signalInstall.ringIfOpen(targetOf(fleet.get(never)))).isFalse();
  }

  private static SignalInstall.Target targetOf(Node node) {
    return new SignalInstall.Target(node.id(), node.macAddress(), node.hostname());
  }
}
