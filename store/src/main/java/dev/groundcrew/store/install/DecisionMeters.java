package dev.groundcrew.store.install;

import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.workflows.node.Decision;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.TriggeredBy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts decisions once they are committed, each once: an activity that is repeated after its
 * commit applies nothing, and so counts nothing.
 */
@Component
class DecisionMeters {

  private static final Set<NodeState> UNDER_WAY =
      EnumSet.of(NodeState.PENDING, NodeState.INSTALLING);
  private static final int TIME_BASED = 7;

  /** How an install ended. */
  private enum InstallEnd {
    INSTALLED,
    INSTALL_FAILED,
    ABORTED;

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Set<EventKind> FAILED_ATTEMPTS =
      EnumSet.of(
          EventKind.REPORT, EventKind.HOOK, EventKind.STALL, EventKind.BOOT, EventKind.GIVE_UP);

  private final MeterRegistry registry;

  /** All counters whose labels are known begin at 0: a first increase is seen only from there. */
  DecisionMeters(MeterRegistry registry) {
    this.registry = registry;
    for (InstallEnd end : InstallEnd.values()) {
      var unused = installs(end);
      var unusedTimer = duration(end);
    }
    for (EventKind cause : FAILED_ATTEMPTS) {
      var unused = failedAttempts(cause);
    }
    registerTransitions();
  }

  /** Those that the state machine allows, each by who may cause it. */
  private void registerTransitions() {
    for (NodeState from : NodeState.values()) {
      from.next().forEach(to -> known(from, to, TriggeredBy.ADMIN));
    }
    for (TriggeredBy by : EnumSet.of(TriggeredBy.SYSTEM, TriggeredBy.NODE_REPORT)) {
      known(NodeState.PENDING, NodeState.INSTALLING, by);
      known(NodeState.INSTALLING, NodeState.INSTALL_FAILED, by);
    }
    known(NodeState.INSTALLING, NodeState.INSTALLED, TriggeredBy.NODE_REPORT);
    known(NodeState.INSTALLED, NodeState.ACTIVE, TriggeredBy.NODE_REPORT);
  }

  private void known(NodeState from, NodeState to, TriggeredBy by) {
    var unused = transitions(from, to, by);
  }

  /**
   * Counts a committed decision.
   *
   * @param installId the install it was about
   */
  void committed(EventKind kind, @Nullable UUID installId, Decision decision) {
    switch (decision) {
      case Decision.Transition transition -> {
        for (int step = 1; step < transition.path().size(); step++) {
          transitions(
                  transition.path().get(step - 1),
                  transition.path().get(step),
                  transition.triggeredBy())
              .increment();
        }
        if (transition.failure() != null && isFailedAttempt(kind)) {
          failedAttempts(kind).increment();
        }
        if (UNDER_WAY.contains(transition.from())) {
          ended(kind, installId, transition.to());
        }
      }
      case Decision.CountFailure failure -> failedAttempts(kind).increment();
      case Decision.NoChange noChange -> {}
      case Decision.Reject reject -> {}
    }
  }

  private Counter transitions(NodeState from, NodeState to, TriggeredBy by) {
    return Counter.builder("groundcrew.transitions")
        .description("Committed changes of nodes' states")
        .tag("from", from.wireName())
        .tag("to", to.wireName())
        .tag("trigger", by.wireName())
        .register(registry);
  }

  private void ended(EventKind kind, @Nullable UUID installId, NodeState state) {
    InstallEnd end =
        switch (state) {
          case INSTALLED -> InstallEnd.INSTALLED;
          case INSTALL_FAILED ->
              isFailedAttempt(kind) ? InstallEnd.INSTALL_FAILED : InstallEnd.ABORTED;
          default -> null;
        };
    if (end == null) {
      return;
    }
    installs(end).increment();
    // Installs that began before ids had a time in them are not measured.
    if (installId != null && installId.version() == TIME_BASED) {
      duration(end).record(since(installId));
    }
  }

  /** A UUIDv7 begins with the milliseconds since 1970 at which it was made. */
  private static Duration since(UUID installId) {
    long began = installId.getMostSignificantBits() >>> 16;
    return Duration.ofMillis(Math.max(0, System.currentTimeMillis() - began));
  }

  private static boolean isFailedAttempt(EventKind kind) {
    return FAILED_ATTEMPTS.contains(kind);
  }

  private Counter installs(InstallEnd end) {
    return Counter.builder("groundcrew.installs")
        .description("Installs that ended")
        .tag("outcome", end.label())
        .register(registry);
  }

  private Timer duration(InstallEnd end) {
    return Timer.builder("groundcrew.install.duration")
        .description("Time from the request to install a node to the end of its install")
        .tag("outcome", end.label())
        .serviceLevelObjectives(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(24))
        .register(registry);
  }

  private Counter failedAttempts(EventKind cause) {
    return Counter.builder("groundcrew.install.failed.attempts")
        .description("Failed attempts of installs, the last ones too")
        .tag("cause", cause.wireName())
        .register(registry);
  }
}
