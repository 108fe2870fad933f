package dev.groundcrew.api.outcome;

import dev.groundcrew.api.http.ApiProperties;
import dev.groundcrew.store.event.FindEvents;
import dev.groundcrew.workflows.node.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Waits for outcomes to appear in the database, whichever process commits them. One look-up serves
 * all that wait, and none is made while no one does.
 */
@Component
class AwaitOutcome implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(AwaitOutcome.class);

  private final FindEvents events;
  private final ApiProperties properties;
  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean lookingUp = new AtomicBoolean();
  private final ScheduledExecutorService lookUps =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("await-outcome").daemon().factory());

  AwaitOutcome(FindEvents events, ApiProperties properties) {
    this.events = events;
    this.properties = properties;
  }

  /** Compared by identity: several requests may wait for the same event. */
  private static final class Waiter {
    private final UUID eventId;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    Waiter(UUID eventId) {
      this.eventId = eventId;
    }
  }

  /** The event's outcome; empty if it has none within the time a request may wait. */
  Optional<Outcome> await(UUID eventId) {
    Waiter waiter = new Waiter(eventId);
    waiters.add(waiter);
    lookUpSoon();
    try {
      return Optional.of(
          waiter.outcome.get(properties.outcomeWait().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException later) {
      return Optional.empty();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      waiters.remove(waiter);
    }
  }

  @Override
  public void destroy() {
    lookUps.shutdownNow();
  }

  private void lookUpSoon() {
    if (!waiters.isEmpty() && lookingUp.compareAndSet(false, true)) {
      var unused =
          lookUps.schedule(this::lookUp, properties.outcomePoll().toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void lookUp() {
    try {
      Map<UUID, Outcome> outcomes =
          events.outcomes(
              waiters.stream().map(waiter -> waiter.eventId).collect(Collectors.toSet()));
      for (Waiter waiter : waiters) {
        Outcome outcome = outcomes.get(waiter.eventId);
        if (outcome != null) {
          waiters.remove(waiter);
          waiter.outcome.complete(outcome);
        }
      }
    } catch (RuntimeException databaseAway) {
      log.debug("Outcomes can't be looked up", databaseAway);
    } finally {
      lookingUp.set(false);
      lookUpSoon();
    }
  }
}
