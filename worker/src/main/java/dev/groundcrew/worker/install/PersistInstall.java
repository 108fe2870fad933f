package dev.groundcrew.worker.install;

import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.store.event.DeadEventRepository;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.event.UnreadableEventException;
import dev.groundcrew.store.install.CommitDecision;
import dev.groundcrew.store.install.InstallRepository;
import dev.groundcrew.store.install.SilenceRepository;
import dev.groundcrew.workflows.install.CommitRequest;
import dev.groundcrew.workflows.install.CommitResult;
import dev.groundcrew.workflows.install.InstallActivities;
import dev.groundcrew.workflows.install.InstallSettings;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.install.LoadedNode;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The install workflow's activities, over PostgreSQL. */
@Component
class PersistInstall implements InstallActivities {

  private static final Logger log = LoggerFactory.getLogger(PersistInstall.class);
  private static final int LONGEST_FAILURE = 2000;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

  private final InstallRepository installs;
  private final EventRepository events;
  private final DeadEventRepository deadEvents;
  private final SilenceRepository silence;
  private final CommitDecision commitDecision;
  private final InstallProperties properties;
  private final RegisterSearchAttributes searchAttributes;

  PersistInstall(
      InstallRepository installs,
      EventRepository events,
      DeadEventRepository deadEvents,
      SilenceRepository silence,
      CommitDecision commitDecision,
      InstallProperties properties,
      RegisterSearchAttributes searchAttributes) {
    this.installs = installs;
    this.events = events;
    this.deadEvents = deadEvents;
    this.silence = silence;
    this.commitDecision = commitDecision;
    this.properties = properties;
    this.searchAttributes = searchAttributes;
  }

  @Override
  public LoadedNode load(UUID nodeId) {
    return run(
        nodeId,
        null,
        () -> {
          InstallRepository.Run begun = installs.beginRun(nodeId, runId(), properties.limits());
          List<StoredEvent> unapplied = events.unapplied(nodeId);
          return new LoadedNode(
              begun.node(),
              settings().with(begun.limits()),
              unapplied.stream()
                  .limit(EventRepository.MOST_READ)
                  .map(StoredEvent::toNodeEvent)
                  .toList(),
              unapplied.size() > EventRepository.MOST_READ);
        });
  }

  @Override
  public CommitResult commit(CommitRequest request) {
    return run(
        request.nodeId(),
        request.event().id(),
        () -> commitDecision.commit(request, settings(), properties.outageGrace()));
  }

  @Override
  public Duration silence(UUID nodeId) {
    return run(
        nodeId,
        null,
        () ->
            silence.measure(
                nodeId, installs.limitsOf(nodeId, properties.limits()), properties.outageGrace()));
  }

  private static String runId() {
    return Objects.requireNonNull(
        Activity.getExecutionContext().getInfo().getWorkflowRunId(), "scheduled by a workflow");
  }

  private InstallSettings settings() {
    return new InstallSettings(properties.limits(), searchAttributes.registered());
  }

  /**
   * Runs the activity; an event on which it fails again and again becomes dead, and the activity
   * then goes on without it.
   *
   * @param eventId the event it is about, if it is about one
   */
  private <T> T run(UUID nodeId, @Nullable UUID eventId, Supplier<T> activity) {
    LogFields.node(nodeId);
    LogFields.workflow(InstallWorkflow.idOf(nodeId));
    if (eventId != null) {
      LogFields.event(eventId);
    }
    try {
      return runUnlessDead(eventId, activity);
    } finally {
      LogFields.clear();
    }
  }

  private <T> T runUnlessDead(@Nullable UUID eventId, Supplier<T> activity) {
    while (true) {
      try {
        return activity.get();
      } catch (NodeNotFoundException notFound) {
        // It will not exist at the next try either: not to be retried.
        throw ApplicationFailure.newNonRetryableFailureWithCause(
            String.valueOf(notFound.getMessage()), NODE_NOT_FOUND, notFound);
      } catch (RuntimeException failed) {
        UUID failedOn = failed instanceof UnreadableEventException e ? e.eventId() : eventId;
        if (failedOn == null || !isOfTheEvent(failed) || !isDeadNow(failedOn, failed)) {
          throw toBeRetried(failed, failedOn != null && isOfTheEvent(failed));
        }
      }
    }
  }

  /** Whether the event is at fault: not the database, nor the way to it. */
  private static boolean isOfTheEvent(RuntimeException failed) {
    return failed instanceof DataIntegrityViolationException
        || !(failed instanceof DataAccessException || failed instanceof TransactionException);
  }

  private boolean isDeadNow(UUID eventId, RuntimeException failed) {
    String reason = messageOf(failed);
    try {
      boolean dead = deadEvents.countTry(eventId, reason);
      if (dead) {
        log.error(
            "Event {} is dead after {} tries, and set aside: {}",
            eventId,
            DeadEventRepository.MOST_TRIES,
            reason);
      }
      return dead;
    } catch (DataAccessException | TransactionException databaseAway) {
      log.debug("The try could not be counted", databaseAway);
      return false;
    }
  }

  /**
   * Temporal cuts failures that are too long; with all causes, these would be.
   *
   * @param ofTheEvent whether the event is at fault: its tries follow each other quickly, since
   *     those behind it wait for them
   */
  private static ApplicationFailure toBeRetried(RuntimeException failed, boolean ofTheEvent) {
    log.debug("The activity failed and is retried", failed);
    ApplicationFailure.Builder failure =
        ApplicationFailure.newBuilder()
            .setMessage(messageOf(failed))
            .setType(failed.getClass().getSimpleName());
    return (ofTheEvent ? failure.setNextRetryDelay(BETWEEN_TRIES) : failure).build();
  }

  private static String messageOf(RuntimeException failed) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(failed);
    String message =
        cause == failed
            ? String.valueOf(failed.getMessage())
            : "%s: %s".formatted(failed.getMessage(), cause.getMessage());
    return message.length() <= LONGEST_FAILURE ? message : message.substring(0, LONGEST_FAILURE);
  }
}
