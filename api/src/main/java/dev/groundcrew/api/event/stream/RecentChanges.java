package dev.groundcrew.api.event.stream;

import dev.groundcrew.store.feed.FeedPosition;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * The latest changes, for all who listen to this api: one memory for all, and nobody has a queue.
 * Each listener knows its own position, and who has fallen behind what is remembered has missed
 * something.
 */
@Component
class RecentChanges {

  /** Changes that are remembered. */
  static final int MOST = 2_000;

  /** Changes that a listener takes at a time. */
  private static final int AT_A_TIME = 200;

  private final Lock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final ArrayDeque<Told> remembered = new ArrayDeque<>();

  /** What is remembered comes after it. */
  private FeedPosition begin = new FeedPosition("", 0);

  private long end;
  private int beginnings;
  private boolean ended;

  /** From now on there are changes to come. */
  void start() {
    lock.lock();
    try {
      ended = false;
    } finally {
      lock.unlock();
    }
  }

  /** Begins anew: nothing before this position is remembered, and nothing is known after it. */
  void beginAt(FeedPosition position) {
    lock.lock();
    try {
      remembered.clear();
      begin = position;
      end = position.number();
      beginnings++;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The latest that is known. */
  Place latest() {
    lock.lock();
    try {
      return new Place(new FeedPosition(begin.epoch(), end), beginnings);
    } finally {
      lock.unlock();
    }
  }

  /** Remembers what comes next, and forgets the oldest. */
  void add(List<Told> next) {
    lock.lock();
    try {
      next.forEach(remembered::addLast);
      end = next.getLast().number();
      while (remembered.size() > MOST) {
        begin = new FeedPosition(begin.epoch(), remembered.removeFirst().number());
      }
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing will come any more. */
  void end() {
    lock.lock();
    try {
      ended = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What follows the place, as soon as there is something, or the time is over. */
  WhatIsNew await(Place place, Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (!ended && hasAll(place) && left > 0) {
        left = news.awaitNanos(left);
      }
      return after(place);
    } finally {
      lock.unlock();
    }
  }

  /** Another api may have read further, and a listener may come from there. */
  private boolean hasAll(Place place) {
    return place.beginning() == beginnings && place.position().number() >= end;
  }

  private WhatIsNew after(Place place) {
    if (ended) {
      return new WhatIsNew.Ended();
    }
    if (place.beginning() != beginnings) {
      return new WhatIsNew.AnotherFeed();
    }
    FeedPosition position = place.position();
    if (position.number() < begin.number()) {
      return new WhatIsNew.TooMuch();
    }
    List<Told> next = new ArrayList<>();
    // From the end, since that is where listeners are.
    Iterator<Told> backwards = remembered.descendingIterator();
    while (backwards.hasNext()) {
      Told told = backwards.next();
      if (told.number() <= position.number()) {
        break;
      }
      next.add(told);
    }
    List<Told> inOrder = next.reversed();
    return new WhatIsNew.Next(List.copyOf(inOrder.subList(0, Math.min(AT_A_TIME, inOrder.size()))));
  }
}
