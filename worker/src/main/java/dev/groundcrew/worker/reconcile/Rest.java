package dev.groundcrew.worker.reconcile;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Limits a task to a tenth of the time. */
final class Rest {

  private static final int TIMES_THE_WORK = 9;

  private final LongSupplier nanoTime;
  private long until;

  Rest(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.until = nanoTime.getAsLong();
  }

  boolean isOver() {
    return nanoTime.getAsLong() - until >= 0;
  }

  /** Does the work, and rests for nine times as long as it took; not if it failed. */
  <T> T after(Supplier<T> work) {
    long begin = nanoTime.getAsLong();
    T result = work.get();
    long end = nanoTime.getAsLong();
    until = end + TIMES_THE_WORK * (end - begin);
    return result;
  }
}
