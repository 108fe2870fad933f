package dev.groundcrew.store.install;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.install.ApplyDecision.Written;
import dev.groundcrew.workflows.install.CommitRequest;
import dev.groundcrew.workflows.install.CommitResult;
import dev.groundcrew.workflows.install.InstallSettings;
import dev.groundcrew.workflows.node.Decision;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commits an install workflow's decision if its assumptions still hold: the node has the same
 * version, the limits are the same, no earlier event waits, and a silent node is still silent.
 */
@Component
public class CommitDecision {

  private final InstallRepository installs;
  private final EventRepository events;
  private final SilenceRepository silence;
  private final ApplyDecision applyDecision;

  CommitDecision(
      InstallRepository installs,
      EventRepository events,
      SilenceRepository silence,
      ApplyDecision applyDecision) {
    this.installs = installs;
    this.events = events;
    this.silence = silence;
    this.applyDecision = applyDecision;
  }

  /**
   * Commits, or says why not.
   *
   * @param defaults whose limits hold unless the install's profile has its own
   * @param grace how long after an outage of Groundcrew's own no stall counts
   * @throws dev.groundcrew.store.NodeNotFoundException if there is no such node
   * @throws dev.groundcrew.store.event.UnreadableEventException if an earlier event is unreadable
   */
  @Transactional
  public CommitResult commit(CommitRequest request, InstallSettings defaults, Duration grace) {
    InstallRepository.Locked locked = installs.lock(request.nodeId(), defaults.limits());
    InstallSettings settings = defaults.with(locked.limits());
    NodeSnapshot node = locked.node();
    UUID eventId = request.event().id();
    List<StoredEvent> stored = events.withEarlier(request.nodeId(), eventId);
    StoredEvent own =
        stored.stream().filter(event -> event.id().equals(eventId)).findFirst().orElse(null);
    if (own != null && (own.outcome() != null || own.dead())) {
      return new CommitResult.AlreadyApplied(node, settings, events.anyUnapplied(request.nodeId()));
    }
    // An event that began inside the workflow has no row; whatever waits was there before it.
    List<NodeEvent> earlier =
        (own == null
                ? events.unapplied(request.nodeId()).stream().limit(EventRepository.MOST_READ)
                : stored.stream().filter(event -> !event.id().equals(eventId)))
            .map(StoredEvent::toNodeEvent)
            .toList();
    if (!earlier.isEmpty() || !isCurrent(request, node, settings)) {
      return new CommitResult.Stale(node, settings, earlier);
    }
    if (request.event() instanceof NodeEvent.Stall) {
      Duration silent = silence.measure(node.id(), settings.limits(), grace);
      if (!settings.limits().watchesForStalls()
          || silent.compareTo(settings.limits().timeout()) < 0) {
        return new CommitResult.Stale(node.silentFor(silent), settings, List.of());
      }
    }
    Written written =
        applyDecision.apply(
            node,
            own == null ? entryOf(request) : own.entry(),
            locked.installId(),
            wholeErrorOf(own, request.event()),
            request.decision());
    boolean anotherInstall =
        request.decision() instanceof Decision.Transition transition
            && transition.to() == NodeState.PENDING;
    if (anotherInstall && !locked.nextLimits().equals(locked.limits())) {
      installs.tell(node.id(), locked.nextLimits());
    }
    return new CommitResult.Committed(
        written.node(),
        anotherInstall ? defaults.with(locked.nextLimits()) : settings,
        written.more());
  }

  private static boolean isCurrent(
      CommitRequest request, NodeSnapshot node, InstallSettings settings) {
    boolean forOtherRevision =
        request.event() instanceof NodeEvent.TransitionRequest transition
            && transition.expectedRevision() != null
            && transition.expectedRevision() != node.revision()
            && !(request.decision() instanceof Decision.Reject);
    return node.version() == request.expectedVersion()
        && (request.expectedLimits() == null || request.expectedLimits().equals(settings.limits()))
        && !forOtherRevision;
  }

  private static @Nullable String wholeErrorOf(@Nullable StoredEvent own, NodeEvent event) {
    return own != null && event instanceof NodeEvent.Report ? own.error() : null;
  }

  /** The row of an event that no request preceded. */
  private static EventEntry entryOf(CommitRequest request) {
    NodeEvent event = request.event();
    Map<String, ?> payload =
        switch (event) {
          case NodeEvent.TransitionRequest transition ->
              Map.of("state", transition.target().wireName(), "force", transition.force());
          case NodeEvent.Stall stall -> errorOf(request.decision());
          case NodeEvent.Cancellation cancellation -> errorOf(request.decision());
          case NodeEvent.Report report -> Map.of("installation_status", report.status().wireName());
          case NodeEvent.GivenUp givenUp -> errorOf(request.decision());
          case NodeEvent.BootedAgain again -> errorOf(request.decision());
          case NodeEvent.Abort abort -> Map.of();
        };
    return new EventEntry(
        event.id(),
        request.nodeId(),
        EventKind.of(event),
        event.source(),
        Json.tree(payload),
        null,
        null,
        null);
  }

  private static Map<String, ?> errorOf(Decision decision) {
    String error =
        switch (decision) {
          case Decision.Transition transition -> transition.lastError();
          case Decision.CountFailure failure -> failure.lastError();
          case Decision.NoChange noChange -> null;
          case Decision.Reject reject -> null;
        };
    return error == null ? Map.of() : Map.of("installation_error", error);
  }
}
