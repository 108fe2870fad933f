package dev.groundcrew.e2e.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same as {@link RecordHistories} for bulks: every path that their workflow can take. */
class RecordBulkHistories {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int FEW_EVENTS = 60;
  private static final String ENDED = "EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED";
  private static final String TIMER_STARTED = "EVENT_TYPE_TIMER_STARTED";

  private static Stack stack;
  private static Recording recording;
  private final Api api = stack.api();

  @BeforeAll
  static void start() {
    stack =
        Stack.start(
            // A node a second: a bulk of a few has rounds.
            Map.of("GROUNDCREW_BULK_NODES_PER_SECOND", "1"),
            "--dynamic-config-value limit.historyCount.suggestContinueAsNew=" + FEW_EVENTS);
    recording = new Recording(stack);
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  /** An edit of one node is done at once. */
  @Test
  void clean() {
    String workflow = bulk(1, Map.of("add_tag", "recorded"));
    awaitEvent(workflow, ENDED);
    recording.store(workflow, "clean");
  }

  /** A transition is waited for, and a few are begun a second apart. */
  @Test
  void rounds() {
    String workflow = bulk(4, Map.of("state", "pending"));
    awaitEvent(workflow, ENDED);
    recording.store(workflow, "rounds");
  }

  @Test
  void databaseAway() {
    String workflow = bulk(12, Map.of("add_tag", "recorded"));
    awaitEvent(workflow, TIMER_STARTED);
    stack.postgres().stop();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                recording.count(workflow, "EVENT_TYPE_ACTIVITY_TASK_SCHEDULED")
                    > recording.count(workflow, "EVENT_TYPE_ACTIVITY_TASK_COMPLETED"));
    stack.postgres().start();
    awaitEvent(workflow, ENDED);
    recording.store(workflow, "database-away");
  }

  @Test
  void cancelled() {
    String workflow = bulk(40, Map.of("state", "pending"));
    awaitEvent(workflow, TIMER_STARTED);
    api.cancelBulk(workflow.substring("bulk-".length()));
    awaitEvent(workflow, ENDED);
    assertThat(recording.has(workflow, "EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED")).isTrue();
    recording.store(workflow, "cancelled");
  }

  @Test
  void cancelledInTemporal() {
    String workflow = bulk(40, Map.of("state", "pending"));
    awaitEvent(workflow, TIMER_STARTED);
    stack.temporal().cli("workflow", "cancel", "--workflow-id", workflow);
    awaitEvent(workflow, "EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED");
    recording.store(workflow, "cancelled-in-temporal");
  }

  @Test
  void continuedAsNew() {
    String workflow = bulk(16, Map.of("state", "pending"));
    String firstRun = recording.runOf(workflow);
    await().atMost(PATIENCE).until(() -> !recording.runOf(workflow).equals(firstRun));
    recording.store(workflow, firstRun, "continued-as-new");
    awaitEvent(workflow, ENDED);
    recording.store(workflow, "after-continue-as-new");
  }

  /** The id of the workflow of a bulk on so many new nodes. */
  private String bulk(int nodes, Map<String, Object> action) {
    List<String> ids = Stream.generate(() -> api.register().id()).limit(nodes).toList();
    String workflow = "bulk-" + api.bulk(Map.of("ids", ids, "action", action));
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(AssertionError.class)
        .until(() -> recording.has(workflow, "EVENT_TYPE_WORKFLOW_EXECUTION_STARTED"));
    return workflow;
  }

  private static void awaitEvent(String workflow, String type) {
    await().atMost(PATIENCE).until(() -> recording.has(workflow, type));
  }
}
