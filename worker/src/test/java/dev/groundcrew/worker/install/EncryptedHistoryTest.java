package dev.groundcrew.worker.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import io.temporal.client.WorkflowClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** With a key, Temporal's server keeps nothing readable of what installers report. */
@WorkerTest
@TestPropertySource(
    properties =
        "groundcrew.temporal.encryption-keys[0]=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")
class EncryptedHistoryTest {

  private static final String ERROR = "the password of the proxy is hunter2";

  @Autowired private Fleet fleet;
  @Autowired private WorkflowClient client;

  @Test
  void anInstallRunsAndItsHistoryHoldsNoErrorInPlainText() {
    UUID node = fleet.installing();
    for (int attempt = 0; attempt < 3; attempt++) {
      fleet.report(node, ReportStatus.FAILED, ERROR);
    }

    assertThat(fleet.awaitState(node, NodeState.INSTALL_FAILED).lastInstallError())
        .isEqualTo(ERROR);
    String history = client.fetchHistory(InstallWorkflow.idOf(node)).toJson(true);
    assertThat(history).contains("EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED");
    // Base64 of the text has no fixed form, so what is looked for is what plain JSON is marked
    // with.
    assertThat(history).doesNotContain(ERROR, "json/plain", "anNvbi9wbGFpbg==");
  }
}
