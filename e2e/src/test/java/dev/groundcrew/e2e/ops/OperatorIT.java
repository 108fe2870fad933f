package dev.groundcrew.e2e.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Api.Known;
import dev.groundcrew.e2e.stack.Stack;
import dev.groundcrew.e2e.stack.TemporalServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What operators do with Temporal's command line tool, on a server that was empty when the worker
 * first started.
 */
@Tag("one-of-each")
class OperatorIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static Stack stack;
  private final TemporalServer temporal = stack.temporal();
  private final Api api = stack.api();

  @BeforeAll
  static void start() {
    stack = Stack.start(Map.of());
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void searchAttributesAreRegisteredAtTheFirstStart() {
    var attributes = temporal.json("operator", "search-attribute", "list").path("customAttributes");

    assertThat(attributes.path("NodeState").asString()).containsIgnoringCase("keyword");
    assertThat(attributes.path("InstallAttempts").asString()).containsIgnoringCase("int");
    assertThat(attributes.path("MacAddress").asString()).containsIgnoringCase("keyword");
  }

  @Test
  void aListByStateFindsExactlyTheNodesInThatState() {
    Known good = api.installing();
    Known broken = installFailed("no disk found");
    Known mended = installFailed("no disk found");
    api.forceRetry(mended);
    api.report(mended, "started");
    api.report(mended, "complete");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(list("NodeState='install_failed'"))
                    .contains(broken.workflowId())
                    .doesNotContain(good.workflowId(), mended.workflowId())
                    .containsExactlyInAnyOrderElementsOf(
                        stack.database().workflowsOf("install_failed")));
    assertThat(list("MacAddress='" + broken.mac() + "'")).containsExactly(broken.workflowId());
  }

  @Test
  void summaryAndDetailsDescribeTheInstall() {
    Known broken = installFailed("no disk found");

    var metadata = temporal.json("workflow", "metadata", "--workflow-id", broken.workflowId());
    String described = temporal.cli("workflow", "describe", "--workflow-id", broken.workflowId());

    assertThat(metadata.toString())
        .contains("**install_failed**, 3 failed attempts (of 3)", "Last error", "no disk found");
    assertThat(described).contains("rack1-" + broken.mac().substring(15), broken.mac());
  }

  @Test
  void forceRetryCanBeSentByHandWithoutAPayload() {
    Known broken = installFailed("no disk found");

    temporal.forceRetry(broken.workflowId());

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(api.stateOf(broken)).isEqualTo("pending");
              assertThat(api.node(broken).path("install_attempts").asInt()).isZero();
            });
  }

  @Test
  void aResetDoesNotRepeatAForceRetryThatWasSentByHand() {
    Known broken = installFailed("no disk found");
    temporal.forceRetry(broken.workflowId());
    await().atMost(PATIENCE).until(() -> api.stateOf(broken).equals("pending"));
    api.report(broken, "started");
    api.failed(broken, "no disk found", 3);
    String run = api.runOf(broken);
    int transitions = api.transitions(broken);

    temporal.reset(broken.workflowId());

    // The signals that the reset delivers again are handled in the new run's first task, before any
    // query.
    await().atMost(PATIENCE).until(() -> !api.runOf(broken).equals(run));
    temporal.cli("workflow", "query", "--workflow-id", broken.workflowId(), "--type", "status");
    assertThat(api.stateOf(broken)).isEqualTo("install_failed");
    assertThat(api.transitions(broken)).isEqualTo(transitions);
  }

  @Test
  void aNodeLinksToItsRun() {
    Known node = api.installing();
    var link = api.node(node).path("install_workflow");

    String status =
        temporal
            .json(
                "workflow",
                "describe",
                "--workflow-id",
                link.path("workflow_id").asString(),
                "--run-id",
                link.path("run_id").asString())
            .path("workflowExecutionInfo")
            .path("status")
            .asString();

    assertThat(status).isEqualTo("WORKFLOW_EXECUTION_STATUS_RUNNING");
  }

  private Known installFailed(String error) {
    Known node = api.installing();
    api.failed(node, error, 3);
    return node;
  }

  private List<String> list(String query) {
    return temporal
        .json("workflow", "list", "--query", query, "--limit", "10000")
        .valueStream()
        .map(execution -> execution.path("execution").path("workflowId").asString())
        .toList();
  }
}
