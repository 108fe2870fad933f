package dev.groundcrew.api.event.stream;

import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.feed.Changes;
import dev.groundcrew.store.feed.FeedPosition;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the feed for all who listen to this api: one question to the database at a time, and none
 * while nobody listens. It ends before the server does, which would otherwise wait for the
 * listeners.
 */
@Component
class FollowFeed implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FollowFeed.class);

  /** While the database is away. */
  private static final long PAUSE_SECONDS = 5;

  private final ChangeRepository changes;
  private final RecentChanges recent;
  private final StreamProperties properties;

  private final Lock lock = new ReentrantLock();
  private final Condition left = lock.newCondition();
  private int listeners;
  private boolean running;

  /** Set while a thread reads. */
  private boolean reading;

  FollowFeed(
      ChangeRepository changes,
      RecentChanges recent,
      StreamProperties properties,
      MeterRegistry registry) {
    this.changes = changes;
    this.recent = recent;
    this.properties = properties;
    Gauge.builder("groundcrew.stream.listeners", this, FollowFeed::listeners)
        .description("who listens to the stream of changes")
        .register(registry);
  }

  /**
   * One who listens, until it is closed.
   *
   * @param start where the feed ended when it began to listen
   */
  record Listening(Place start, Runnable leave) implements AutoCloseable {

    @Override
    public void close() {
      leave.run();
    }
  }

  /**
   * Begins to listen; empty if too many do. The database is asked if nobody did before.
   *
   * @throws org.springframework.dao.DataAccessException if it does not answer
   */
  Optional<Listening> join() {
    lock.lock();
    try {
      if (!running || listeners >= properties.mostListeners()) {
        return Optional.empty();
      }
      if (!reading) {
        recent.beginAt(latest());
        reading = true;
        Thread.ofVirtual().name("feed").start(this::read);
      }
      listeners++;
      return Optional.of(new Listening(recent.latest(), this::leave));
    } finally {
      lock.unlock();
    }
  }

  private FeedPosition latest() {
    return new FeedPosition(changes.epoch(), changes.latest());
  }

  private void leave() {
    lock.lock();
    try {
      listeners--;
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }

  int listeners() {
    lock.lock();
    try {
      return listeners;
    } finally {
      lock.unlock();
    }
  }

  private void read() {
    boolean away = false;
    while (goesOn(away)) {
      try {
        // The database that answers again may be another one, restored.
        if (away && !changes.epoch().equals(recent.latest().position().epoch())) {
          recent.beginAt(latest());
        }
        readOn();
        away = false;
      } catch (RuntimeException failure) {
        if (!away) {
          log.warn("The feed of changes can't be read: {}", failure.toString());
        }
        away = true;
      }
    }
  }

  private void readOn() {
    boolean more = true;
    while (more) {
      FeedPosition latest = recent.latest().position();
      switch (changes.after(latest.number(), ChangeRepository.MOST)) {
        case Changes.Next next -> {
          if (!next.list().isEmpty()) {
            recent.add(
                next.list().stream().map(change -> Told.of(change, latest.epoch())).toList());
          }
          more = next.list().size() == ChangeRepository.MOST;
        }
        case Changes.Expired expired -> {
          recent.beginAt(latest());
          more = false;
        }
      }
    }
  }

  /** Waits until it is time to read again; false if nobody listens any more. */
  private boolean goesOn(boolean away) {
    lock.lock();
    try {
      long pause = away ? TimeUnit.SECONDS.toNanos(PAUSE_SECONDS) : properties.poll().toNanos();
      while (running && listeners > 0 && pause > 0) {
        pause = left.awaitNanos(pause);
      }
      reading = running && listeners > 0;
      return reading;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      reading = false;
      return false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    recent.start();
    lock.lock();
    try {
      running = true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      running = false;
      left.signalAll();
    } finally {
      lock.unlock();
    }
    recent.end();
  }

  @Override
  public boolean isRunning() {
    lock.lock();
    try {
      return running;
    } finally {
      lock.unlock();
    }
  }
}
