package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.StateMachine;
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
 * Applies a node's events one at a time. The node's state lives in the database; what is kept here
 * is a snapshot to decide on, and a commit says when it is out of date.
 */
public final class InstallWorkflowImpl implements InstallWorkflow {

  /** Signals beyond this many are dropped: the database has their events, and they are loaded. */
  private static final int MOST_QUEUED = 1000;

  private final UUID nodeId;
  private final EventQueue queue = new EventQueue();
  private final HandSent handSent = new HandSent();
  private final StallTimer stallTimer = new StallTimer();
  private final InstallSearchAttributes searchAttributes = new InstallSearchAttributes();
  private final LocalThenNormalActivities activities = new LocalThenNormalActivities();

  private @Nullable NodeSnapshot node;
  private @Nullable InstallSettings settings;

  /** Whether the database has unapplied events that are not queued here. */
  private boolean unread;

  /** Whether this run began with the version that bounds what one run takes on. */
  private boolean bounded;

  private @Nullable UUID staleEvent;

  @WorkflowInit
  public InstallWorkflowImpl(InstallInput input) {
    nodeId = input.nodeId();
    InstallInput.Carried carried = input.carried();
    if (carried != null) {
      handSent.takeOver(carried.forceRetries());
      carried.forceRetries().forEach(queue::add);
    }
  }

  @Override
  public void run(InstallInput input) {
    CancellationScope install = CancellationScope.current();
    bounded = Workflow.getVersion("bounded-backlog", Workflow.DEFAULT_VERSION, 1) >= 1;
    if (bounded) {
      activities.bound();
    }
    // Detached: a cancel must not interrupt a commit; the loop looks for it between events.
    Workflow.newDetachedCancellationScope(() -> install(install)).run();
    if (install.isCancelRequested()) {
      throw new CanceledFailure("Install cancelled");
    }
  }

  @Override
  public void report(NodeEvent.@Nullable Report report) {
    queue.add(report == null ? null : report.shortened());
  }

  @Override
  public void reportNow(NodeEvent.@Nullable Report report) {
    report(report);
  }

  @Override
  public void forceRetry(NodeEvent.@Nullable TransitionRequest request) {
    if (request != null) {
      queue.add(request);
    } else if (!handSent.isFull()) {
      queue.add(handSent.forceRetry());
    }
  }

  @Override
  public void transition(NodeEvent.@Nullable TransitionRequest request) {
    queue.add(request);
  }

  @Override
  public void abort(NodeEvent.@Nullable Abort abort) {
    queue.add(abort);
  }

  @Override
  public void ring() {
    unread = true;
  }

  @Override
  public InstallStatus status() {
    return new InstallStatus(node, settings == null ? null : settings.limits(), queue.size());
  }

  private void install(CancellationScope install) {
    try {
      load();
      do {
        applyQueued(install);
        if (stallTimer.fired()) {
          onStallTimer();
        }
        if (queue.isEmpty() && install.isCancelRequested()) {
          cancel(install);
          return;
        }
        continueAsNewIfSuggested(install);
        if (!bounded || (queue.isEmpty() && !unread)) {
          describe();
        }
      } while (isOpen() && awaitWork(install));
    } catch (ActivityFailure failure) {
      // A node that is not there needs no install; anything else is for the operator to see.
      if (!LocalThenNormalActivities.isNodeNotFound(failure)) {
        throw failure;
      }
    }
  }

  private void load() {
    unread = false;
    LoadedNode loaded = activities.load(nodeId);
    see(loaded.node(), loaded.settings());
    queue.addFirst(loaded.unapplied());
    unread |= loaded.more();
  }

  private void applyQueued(CancellationScope install) {
    while (!queue.isEmpty() || unread) {
      if (bounded) {
        unread |= queue.trim(MOST_QUEUED, handSent::holdsOnly);
        continueAsNewIfSuggested(install);
      }
      NodeEvent event = queue.peek();
      if (event == null) {
        load();
      } else {
        apply(event);
      }
    }
  }

  private void cancel(CancellationScope install) {
    NodeEvent cancellation = new NodeEvent.Cancellation(handSent.idOfCancellation());
    if (bounded) {
      queue.add(cancellation);
      applyQueued(install);
    } else {
      apply(cancellation);
    }
  }

  /** Applies the event, or queues those that come before it. */
  private void apply(NodeEvent event) {
    if (!bounded) {
      applyAsBefore(event);
      return;
    }
    // Limits are compared once only: two workers may be configured differently for a while.
    InstallLimits limits = event.id().equals(staleEvent) ? null : settings().limits();
    CommitResult result = commit(event, limits);
    see(result.node(), result.settings());
    if (result instanceof CommitResult.Stale stale) {
      staleEvent = event.id();
      queue.addFirst(stale.earlier());
    } else {
      markApplied(event, result.more());
    }
  }

  /** How runs apply an event that began before {@link #bounded} was. */
  private void applyAsBefore(NodeEvent event) {
    CommitResult result = commit(event, settings().limits());
    while (result instanceof CommitResult.Stale stale) {
      see(stale.node(), stale.settings());
      for (NodeEvent earlier : stale.earlier()) {
        CommitResult first = commit(earlier, null);
        see(first.node(), first.settings());
        if (!(first instanceof CommitResult.Stale)) {
          markApplied(earlier, first.more());
        }
      }
      result = commit(event, null);
    }
    see(result.node(), result.settings());
    markApplied(event, result.more());
  }

  private void markApplied(NodeEvent event, boolean more) {
    queue.markApplied(event);
    handSent.markApplied(event);
    unread |= more;
  }

  private CommitResult commit(NodeEvent event, @Nullable InstallLimits expectedLimits) {
    NodeSnapshot current = node();
    return activities.commit(
        new CommitRequest(
            nodeId,
            event,
            current.version(),
            expectedLimits,
            StateMachine.decide(current, event, settings().limits())));
  }

  private void onStallTimer() {
    stallTimer.acknowledge();
    InstallLimits limits = settings().limits();
    if (node().state() != NodeState.INSTALLING || (bounded && !limits.watchesForStalls())) {
      return;
    }
    Duration silence = activities.silence(nodeId);
    see(node().silentFor(silence), settings());
    if (silence.compareTo(limits.timeout()) >= 0) {
      // The commit measures again, under the row's lock. Where the node has reported since, or
      // earlier events wait, it is stale: those are applied, and the timer starts for the rest.
      apply(new NodeEvent.Stall(Workflow.randomUUID()));
    }
  }

  /**
   * Queued events with a row are loaded by the next run; what was sent by hand is handed over. A
   * run that is asked to cancel can't continue as new: the SDK would end it as cancelled right
   * away.
   */
  private void continueAsNewIfSuggested(CancellationScope install) {
    if (Workflow.getInfo().isContinueAsNewSuggested()
        && (bounded ? !install.isCancelRequested() : queue.isEmpty())) {
      var waiting = handSent.waiting();
      Workflow.continueAsNew(
          new InstallInput(nodeId, waiting.isEmpty() ? null : new InstallInput.Carried(waiting)));
    }
  }

  private void see(NodeSnapshot current, InstallSettings configured) {
    node = current;
    settings = configured;
  }

  /** Shows where the install stands, in the Temporal UI, and starts the stall timer. */
  private void describe() {
    NodeSnapshot current = node();
    stallTimer.arm(current, settings().limits(), bounded);
    if (settings().searchAttributes()) {
      searchAttributes.publish(current);
    }
    Workflow.setCurrentDetails(InstallDetails.of(current, settings().limits()));
  }

  private boolean isOpen() {
    return node().state().isInstallState() || !queue.isEmpty() || unread;
  }

  private boolean awaitWork(CancellationScope install) {
    Workflow.await(
        () -> !queue.isEmpty() || unread || stallTimer.fired() || install.isCancelRequested());
    return true;
  }

  private NodeSnapshot node() {
    return Objects.requireNonNull(node, "not loaded yet");
  }

  private InstallSettings settings() {
    return Objects.requireNonNull(settings, "not loaded yet");
  }
}
