package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.Decide;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works off a node's events one at a time. The node's state lives in the database; what is kept
 * here is a snapshot to decide on, and a commit says when it is out of date.
 */
public final class InstallWorkflowImpl implements InstallWorkflow {

  private final UUID nodeId;
  private final EventQueue queue = new EventQueue();
  private final StallTimer stallTimer = new StallTimer();
  private final InstallSearchAttributes searchAttributes = new InstallSearchAttributes();
  private final IdsOfUnnamedEvents ids = new IdsOfUnnamedEvents();
  private final LocalThenNormalActivities activities = new LocalThenNormalActivities();

  private @Nullable NodeSnapshot node;
  private @Nullable InstallSettings settings;

  @WorkflowInit
  public InstallWorkflowImpl(InstallInput input) {
    nodeId = input.nodeId();
  }

  @Override
  public void run(InstallInput input) {
    CancellationScope install = CancellationScope.current();
    // Detached: a cancel must not break off a commit half-way; the loop looks for it between
    // events.
    Workflow.newDetachedCancellationScope(() -> install(input, install)).run();
    if (install.isCancelRequested()) {
      throw new CanceledFailure("Install cancelled");
    }
  }

  @Override
  public void report(NodeEvent.Report report) {
    queue.add(report);
  }

  @Override
  public void forceRetry(NodeEvent.@Nullable TransitionRequest request) {
    queue.add(
        request != null
            ? request
            : new NodeEvent.TransitionRequest(
                ids.ofForceRetry(), NodeState.PENDING, true, null, null));
  }

  @Override
  public void transition(NodeEvent.TransitionRequest request) {
    queue.add(request);
  }

  @Override
  public InstallStatus status() {
    return new InstallStatus(node, settings == null ? null : settings.limits(), queue.size());
  }

  private void install(InstallInput input, CancellationScope install) {
    try {
      load();
      do {
        applyQueued();
        if (stallTimer.rang()) {
          onStallTimer();
        }
        if (queue.isEmpty() && install.isCancelRequested()) {
          apply(new NodeEvent.Cancellation(ids.ofCancellation()));
          return;
        }
        if (queue.isEmpty() && Workflow.getInfo().isContinueAsNewSuggested()) {
          Workflow.continueAsNew(input);
        }
        describe();
      } while (isOpen() && awaitWork(install));
    } catch (ActivityFailure failure) {
      // A node that is not there needs no install; anything else is for the operator to see.
      if (!LocalThenNormalActivities.isNodeNotFound(failure)) {
        throw failure;
      }
    }
  }

  private void load() {
    LoadedNode loaded = activities.load(nodeId);
    see(loaded.node(), loaded.settings());
    queue.addFirst(loaded.unapplied());
  }

  private void applyQueued() {
    for (NodeEvent event = queue.peek(); event != null; event = queue.peek()) {
      apply(event);
    }
  }

  /** Applies the event, after those that came before it. */
  private void apply(NodeEvent event) {
    InstallLimits limits = settings().limits();
    CommitResult result = commit(event, limits);
    while (result instanceof CommitResult.Stale stale) {
      see(stale.node(), stale.settings());
      stale.earlier().forEach(this::applyOnce);
      // Limits are compared once only: two workers may be configured differently for a while.
      result = commit(event, null);
    }
    see(result.node(), result.settings());
    queue.markApplied(event);
  }

  private void applyOnce(NodeEvent earlier) {
    CommitResult result = commit(earlier, null);
    see(result.node(), result.settings());
    if (!(result instanceof CommitResult.Stale)) {
      queue.markApplied(earlier);
    }
  }

  private CommitResult commit(NodeEvent event, @Nullable InstallLimits expectedLimits) {
    NodeSnapshot current = node();
    return activities.commit(
        new CommitRequest(
            nodeId,
            event,
            current.version(),
            expectedLimits,
            Decide.decide(current, event, settings().limits())));
  }

  private void onStallTimer() {
    stallTimer.acknowledge();
    if (node().state() != NodeState.INSTALLING) {
      return;
    }
    Duration silence = activities.silence(nodeId);
    if (silence.compareTo(settings().limits().timeout()) < 0) {
      see(node().silentFor(silence), settings());
    } else {
      apply(new NodeEvent.Stall(Workflow.randomUUID()));
    }
  }

  private void see(NodeSnapshot current, InstallSettings configured) {
    node = current;
    settings = configured;
  }

  /** Shows where the install stands, in the Temporal UI, and sets the alarm clock. */
  private void describe() {
    NodeSnapshot current = node();
    stallTimer.arm(current, settings().limits());
    if (settings().searchAttributes()) {
      searchAttributes.publish(current);
    }
    Workflow.setCurrentDetails(InstallDetails.of(current, settings().limits()));
  }

  private boolean isOpen() {
    return node().state().isInstallState() || !queue.isEmpty();
  }

  private boolean awaitWork(CancellationScope install) {
    Workflow.await(() -> !queue.isEmpty() || stallTimer.rang() || install.isCancelRequested());
    return true;
  }

  private NodeSnapshot node() {
    return Objects.requireNonNull(node, "not loaded yet");
  }

  private InstallSettings settings() {
    return Objects.requireNonNull(settings, "not loaded yet");
  }
}
