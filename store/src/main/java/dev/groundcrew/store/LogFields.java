package dev.groundcrew.store;

import dev.groundcrew.workflows.install.InstallWorkflow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What a line of the log is about: fields of the MDC, in structured logs fields of their own.
 * Whoever begins a piece of work clears them at its end; for requests the container does.
 */
public final class LogFields {

  private static final String NODE = "node_id";
  private static final String EVENT = "event_id";
  private static final String WORKFLOW = "workflow_id";

  private LogFields() {}

  /** What follows is about this node. */
  public static void node(UUID id) {
    MDC.put(NODE, id.toString());
  }

  /**
   * What follows is about this node, and about its install's workflow.
   *
   * @param installId null before its first install: it has no workflow then
   */
  public static void node(UUID id, @Nullable UUID installId) {
    node(id);
    if (installId == null) {
      MDC.remove(WORKFLOW);
    } else {
      workflow(InstallWorkflow.idOf(id));
    }
  }

  /** What follows is about this event. */
  public static void event(UUID id) {
    MDC.put(EVENT, id.toString());
  }

  /** What follows is done for this workflow. */
  public static void workflow(String id) {
    MDC.put(WORKFLOW, id);
  }

  /** What follows is about something else. */
  public static void clear() {
    MDC.remove(NODE);
    MDC.remove(EVENT);
    MDC.remove(WORKFLOW);
  }
}
