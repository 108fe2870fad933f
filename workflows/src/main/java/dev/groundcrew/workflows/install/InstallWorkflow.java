package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.NodeEvent;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One node's install, open as long as the node is pending, installing or install_failed. It may be
 * started or signalled at any time, also for a node in another state: it begins by loading the node
 * and ends when nothing is left to do. What is sent by hand without its payload is ignored, except
 * {@link #forceRetry}.
 */
@WorkflowInterface
public interface InstallWorkflow {

  /** The task queue that install workflows and their activities run on. */
  String TASK_QUEUE = "groundcrew-install";

  /** The workflow type, as the Temporal UI shows it. */
  String TYPE = "InstallWorkflow";

  /** The signal that carries an installer's report. */
  String REPORT = "report";

  /** The update that carries an installer's report to a worker that is there. */
  String REPORT_NOW = "reportNow";

  /** The signal that puts a node back to pending, whatever its attempts. */
  String FORCE_RETRY = "forceRetry";

  /** The signal that carries an admin's wish for another state. */
  String TRANSITION = "transition";

  /** The signal that carries an admin's wish to give the install up. */
  String ABORT = "abort";

  /** The signal that says there are unapplied events to load. */
  String RING = "ring";

  /** The workflow id of the node's install; one is open at a time. */
  static String idOf(UUID nodeId) {
    return "install-" + nodeId;
  }

  @WorkflowMethod(name = TYPE)
  void run(InstallInput input);

  @SignalMethod(name = REPORT)
  void report(NodeEvent.@Nullable Report report);

  /**
   * Does what {@link #report} does. The server writes nothing of an update before a worker has
   * taken it, and so writes less; the caller sends the signal if none takes it.
   */
  @UpdateMethod(name = REPORT_NOW)
  void reportNow(NodeEvent.@Nullable Report report);

  /**
   * May be sent by hand from the Temporal UI.
   *
   * @param request null when sent without a payload
   */
  @SignalMethod(name = FORCE_RETRY)
  void forceRetry(NodeEvent.@Nullable TransitionRequest request);

  @SignalMethod(name = TRANSITION)
  void transition(NodeEvent.@Nullable TransitionRequest request);

  @SignalMethod(name = ABORT)
  void abort(NodeEvent.@Nullable Abort abort);

  /** Has the workflow load what is unapplied; carries nothing. */
  @SignalMethod(name = RING)
  void ring();

  /** Where the install stands. */
  @QueryMethod(name = "status")
  InstallStatus status();
}
