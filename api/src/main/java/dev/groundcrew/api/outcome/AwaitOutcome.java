package dev.groundcrew.api.outcome;

import dev.groundcrew.api.http.ApiProperties;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.EventRepository.Applied;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Waits for outcomes to appear in the database, whichever process commits them. One look-up serves
 * all that wait, and none is made while no one does. Look-ups become rarer while none finds
 * anything, until another request begins to wait.
 */
@Component
class AwaitOutcome implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(AwaitOutcome.class);

  /** An outcome takes some tens of milliseconds; after this many look-ups something is slow. */
  private static final int QUICK_LOOK_UPS = 40;

  private static final int MOST_DOUBLINGS = 6;

  private final EventRepository events;
  private final long pollNanos;
  private final long waitNanos;
  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
  private final Semaphore arrivals = new Semaphore(0);
  private final Thread lookUps;
  private final Timer answered;
  private final Timer timedOut;

  AwaitOutcome(EventRepository events, ApiProperties properties, MeterRegistry registry) {
    this.events = events;
    this.answered = timer("answered", registry);
    this.timedOut = timer("timed_out", registry);
    this.pollNanos = properties.outcomePoll().toNanos();
    this.waitNanos = properties.outcomeWait().toNanos();
    this.lookUps =
        Thread.ofPlatform().name("await-outcome").daemon().start(this::lookUpWhileSomeoneWaits);
  }

  private static Timer timer(String outcome, MeterRegistry registry) {
    return Timer.builder("groundcrew.outcome.wait")
        .description("How long requests wait for the outcome of their event")
        .tag("outcome", outcome)
        .serviceLevelObjectives(
            Stream.of(10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
                .map(Duration::ofMillis)
                .toArray(Duration[]::new))
        .register(registry);
  }

  /** Compared by identity: several requests may wait for the same event. */
  private static final class Waiter {
    private final UUID eventId;
    private final CompletableFuture<Applied> applied = new CompletableFuture<>();

    Waiter(UUID eventId) {
      this.eventId = eventId;
    }
  }

  /** The event's outcome; empty if it has none within the time a request may wait. */
  Optional<Applied> await(UUID eventId) {
    Waiter waiter = new Waiter(eventId);
    waiters.add(waiter);
    arrivals.release();
    long began = System.nanoTime();
    try {
      Applied applied = waiter.applied.get(waitNanos, TimeUnit.NANOSECONDS);
      answered.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
      return Optional.of(applied);
    } catch (TimeoutException later) {
      timedOut.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
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
    lookUps.interrupt();
  }

  private void lookUpWhileSomeoneWaits() {
    int inVain = 0;
    try {
      while (true) {
        boolean someoneCame = arrivals.drainPermits() > 0;
        if (waiters.isEmpty()) {
          arrivals.acquire();
          someoneCame = true;
        } else if (arrivals.tryAcquire(backOff(inVain), TimeUnit.NANOSECONDS)) {
          someoneCame = true;
        }
        TimeUnit.NANOSECONDS.sleep(pollNanos);
        inVain = lookUp() || someoneCame ? 0 : inVain + 1;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** How much longer than usual to wait before the next look-up. */
  private long backOff(int inVain) {
    return inVain < QUICK_LOOK_UPS
        ? 0
        : pollNanos << Math.min(1 + (inVain - QUICK_LOOK_UPS) / 4, MOST_DOUBLINGS);
  }

  /** Whether any outcome was found. */
  private boolean lookUp() {
    try {
      Map<UUID, Applied> applied =
          events.applied(
              waiters.stream().map(waiter -> waiter.eventId).collect(Collectors.toSet()));
      for (Waiter waiter : waiters) {
        Applied found = applied.get(waiter.eventId);
        if (found != null) {
          waiters.remove(waiter);
          waiter.applied.complete(found);
        }
      }
      return !applied.isEmpty();
    } catch (RuntimeException databaseAway) {
      log.debug("Outcomes can't be looked up", databaseAway);
      return false;
    }
  }
}
