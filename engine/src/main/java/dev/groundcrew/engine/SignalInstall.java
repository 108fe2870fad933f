package dev.groundcrew.engine;

import dev.groundcrew.workflows.install.InstallInput;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import io.grpc.Status;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Signals a node's install workflow, and starts it if it is not open (signal-with-start). The
 * workflow begins by loading the node.
 */
@Component
public class SignalInstall {

  private static final Logger log = LoggerFactory.getLogger(SignalInstall.class);

  private static final Set<Status.Code> RUN_CHANGES =
      EnumSet.of(Status.Code.ALREADY_EXISTS, Status.Code.NOT_FOUND);

  /**
   * The in-memory engine continues a workflow as new in several steps, and between them has the old
   * run, or none, or both (temporalio/sdk-java#1538).
   */
  private static final RetryTemplate BETWEEN_TWO_RUNS =
      new RetryTemplate(
          RetryPolicy.builder()
              .predicate(failure -> RUN_CHANGES.contains(Status.fromThrowable(failure).getCode()))
              .delay(Duration.ofMillis(10))
              .maxRetries(50)
              .build());

  private final WorkflowClient client;
  private final UpdateInstall updates;

  SignalInstall(WorkflowClient client, UpdateInstall updates) {
    this.client = client;
    this.updates = updates;
  }

  /** The node an install is for, as far as the Temporal UI shows it. */
  public record Target(UUID nodeId, MacAddress mac, @Nullable String hostname) {

    private String summary() {
      return hostname == null ? mac.value() : hostname + " (" + mac + ")";
    }
  }

  /**
   * Delivers the event. Once this returns, a worker has it or the server has it on disk.
   *
   * <p>A report is first tried as an update, which is cheaper, and signalled if no worker takes it.
   * The workflow applies it once, however often it is delivered.
   *
   * @throws RuntimeException if the server can't be reached or refuses
   */
  public void signal(Target target, NodeEvent event) {
    if (!(event instanceof NodeEvent.Report report && updates.update(target.nodeId(), report))) {
      signal(target, signalFor(event), event);
    }
  }

  /**
   * Has the node's workflow load what is unapplied, whatever that is.
   *
   * @throws RuntimeException if the server can't be reached or refuses
   */
  public void ring(Target target) {
    signal(target, InstallWorkflow.RING);
  }

  /**
   * Has the node's workflow load what is unapplied if it is open; starts none. A workflow whose
   * node is gone ends by this.
   *
   * @return whether it is open
   * @throws RuntimeException if the server can't be reached or refuses
   */
  public boolean ringIfOpen(Target target) {
    try {
      client
          .newUntypedWorkflowStub(InstallWorkflow.idOf(target.nodeId()))
          .signal(InstallWorkflow.RING);
      return true;
    } catch (WorkflowNotFoundException notOpen) {
      log.debug("The install of node {} is not open", target.nodeId());
      return false;
    }
  }

  private void signal(Target target, String name, Object... payload) {
    Object[] input = {new InstallInput(target.nodeId())};
    BETWEEN_TWO_RUNS.invoke(
        () -> {
          install(target).signalWithStart(name, payload, input);
        });
  }

  /**
   * Starts the node's install workflow unless it is open.
   *
   * @return whether it was started
   * @throws RuntimeException if the server can't be reached or refuses
   */
  public boolean open(Target target) {
    try {
      install(target).start(new InstallInput(target.nodeId()));
      return true;
    } catch (WorkflowExecutionAlreadyStarted open) {
      log.debug("The install of node {} is open already", target.nodeId());
      return false;
    }
  }

  /** Whether a call failed because no server could be reached, whatever it was about. */
  public static boolean isAway(Throwable failed) {
    Status.Code code = Status.fromThrowable(failed).getCode();
    return code == Status.Code.UNAVAILABLE || code == Status.Code.DEADLINE_EXCEEDED;
  }

  private WorkflowStub install(Target target) {
    return client.newUntypedWorkflowStub(
        InstallWorkflow.TYPE,
        WorkflowOptions.newBuilder()
            .setWorkflowId(InstallWorkflow.idOf(target.nodeId()))
            .setTaskQueue(InstallWorkflow.TASK_QUEUE)
            .setStaticSummary(target.summary())
            .build());
  }

  private static String signalFor(NodeEvent event) {
    return switch (event) {
      case NodeEvent.Report report -> InstallWorkflow.REPORT;
      case NodeEvent.TransitionRequest request ->
          request.force() && request.target() == NodeState.PENDING
              ? InstallWorkflow.FORCE_RETRY
              : InstallWorkflow.TRANSITION;
      case NodeEvent.Abort abort -> InstallWorkflow.ABORT;
      case NodeEvent.BootedAgain again -> throw notSignalled(again);
      case NodeEvent.GivenUp givenUp -> throw notSignalled(givenUp);
      case NodeEvent.Stall stall -> throw notSignalled(stall);
      case NodeEvent.Cancellation cancellation -> throw notSignalled(cancellation);
    };
  }

  private static IllegalArgumentException notSignalled(NodeEvent event) {
    return new IllegalArgumentException(
        "Arises inside the workflow, or is rung for; is never signalled: " + event);
  }
}
