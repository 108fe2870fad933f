package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Registered;
import io.temporal.client.WorkflowClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A node tells which Temporal workflow installs it. */
@HttpTest
class InstallWorkflowLinkTest {

  @Autowired private Caller caller;
  @Autowired private WorkflowClient temporal;

  @Test
  void aNodeThatWasNeverInstalledHasNone() {
    assertThat(caller.node(caller.register()).path("install_workflow").isNull()).isTrue();
  }

  @Test
  void anInstallIsFoundByTheRunItIs() {
    Registered node = caller.installing();
    String workflowId = "install-" + node.id();
    String runId = temporal.newUntypedWorkflowStub(workflowId).describe().getExecution().getRunId();

    JsonNode link = caller.node(node).path("install_workflow");

    assertThat(link.path("workflow_id").asString()).isEqualTo(workflowId);
    assertThat(link.path("run_id").asString()).isEqualTo(runId);
    assertThat(link.path("ui_url").asString())
        .isEqualTo(
            "https://temporal.example/ui/namespaces/default/workflows/%s/%s/history"
                .formatted(workflowId, runId));
  }

  @Test
  void anotherInstallIsAnotherRun() {
    Registered node = caller.installing();
    String first = runId(node);
    caller.report(node, "complete");
    caller.state(node, "active");
    caller.state(node, "reprovision");
    caller.state(node, "pending");

    assertThat(runId(node)).isNotEqualTo(first);
  }

  private String runId(Registered node) {
    return caller.node(node).path("install_workflow").path("run_id").asString();
  }
}
