package dev.groundcrew.e2e.history;

import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * Stores histories as the server keeps them, in the directory that the system property {@code
 * e2e.histories} names. Older recordings are kept: each version of a workflow has its own
 * directory.
 */
final class Recording {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Stack stack;
  private final Path directory;

  Recording(Stack stack) {
    this.stack = stack;
    this.directory = Path.of(System.getProperty("e2e.histories"));
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Stores the latest run. */
  void store(String workflowId, String name) {
    store(workflowId, runOf(workflowId), name);
  }

  /** Stores this run. */
  void store(String workflowId, String runId, String name) {
    // When the API answers, the workflow task after the last commit is still running.
    JsonNode history =
        await().atMost(PATIENCE).until(() -> history(workflowId, runId), Recording::isAtRest);
    try {
      Files.writeString(directory.resolve(name + ".json"), anonymous(history) + "\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    System.out.printf("%s: %d events%n", name, history.path("events").size());
  }

  /** Whether the latest run has an event of this type. */
  boolean has(String workflowId, String type) {
    return count(workflowId, type) > 0;
  }

  /** How many events of this type the latest run has. */
  long count(String workflowId, String type) {
    return stack
        .temporal()
        .json("workflow", "show", "--workflow-id", workflowId)
        .path("events")
        .valueStream()
        .filter(event -> typeOf(event).equals(type))
        .count();
  }

  /** The id of the latest run. */
  String runOf(String workflowId) {
    return describe(workflowId).at("/workflowExecutionInfo/execution/runId").asString();
  }

  private JsonNode describe(String workflowId) {
    return stack.temporal().json("workflow", "describe", "--workflow-id", workflowId);
  }

  private JsonNode history(String workflowId, String runId) {
    return stack
        .temporal()
        .json("workflow", "show", "--workflow-id", workflowId, "--run-id", runId);
  }

  private static boolean isAtRest(JsonNode history) {
    JsonNode events = history.path("events");
    return !typeOf(events.path(events.size() - 1)).startsWith("EVENT_TYPE_WORKFLOW_TASK_S");
  }

  private static String typeOf(JsonNode event) {
    return event.path("eventType").asString();
  }

  /** Removes the name of the machine that recorded the history. */
  private static String anonymous(JsonNode history) {
    return history.toPrettyString().replaceAll("(\"identity\" : )\"[^\"]*\"", "$1\"recorded\"");
  }
}
