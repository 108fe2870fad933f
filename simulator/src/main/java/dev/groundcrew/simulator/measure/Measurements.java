package dev.groundcrew.simulator.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** All counters of a run. It is thread-safe. */
public final class Measurements {

  private final Map<CallKind, CallTimes> times = new EnumMap<>(CallKind.class);
  private final LongAdder repeated = new LongAdder();
  private final LongAdder resent = new LongAdder();
  private final LongAdder accepted = new LongAdder();

  public Measurements() {
    for (CallKind kind : CallKind.values()) {
      times.put(kind, new CallTimes());
    }
  }

  /** Records an answered call; times are from {@link System#nanoTime}. */
  public void answered(CallKind kind, long beginNanos, long endNanos) {
    of(kind).record(beginNanos, endNanos);
  }

  /** Counts a request that is deliberately sent a second time. */
  public void repeated() {
    repeated.increment();
  }

  /** Counts a request that is sent again because it was not answered. */
  public void resent() {
    resent.increment();
  }

  /** Counts a request that was answered 202. */
  public void accepted() {
    accepted.increment();
  }

  /** The number of answered requests of these kinds, or of all kinds if none is given. */
  public long count(CallKind... kinds) {
    return Arrays.stream(kinds.length == 0 ? CallKind.values() : kinds)
        .mapToLong(kind -> of(kind).count())
        .sum();
  }

  public long repeatedCount() {
    return repeated.sum();
  }

  public long resentCount() {
    return resent.sum();
  }

  public long acceptedCount() {
    return accepted.sum();
  }

  /** The measurements of all kinds that were called. */
  public List<CallFigures> figures() {
    return Arrays.stream(CallKind.values())
        .filter(kind -> of(kind).count() > 0)
        .map(kind -> of(kind).figures(kind))
        .toList();
  }

  private CallTimes of(CallKind kind) {
    CallTimes ofKind = times.get(kind);
    if (ofKind == null) {
      throw new IllegalStateException("no such kind: " + kind);
    }
    return ofKind;
  }
}
