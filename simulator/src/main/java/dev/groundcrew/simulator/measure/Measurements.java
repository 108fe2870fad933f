package dev.groundcrew.simulator.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Everything that is counted in a run; all threads write to it. */
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

  /** A call was answered; times are of {@link System#nanoTime}. */
  public void answered(CallKind kind, long beginNanos, long endNanos) {
    of(kind).record(beginNanos, endNanos);
  }

  /** A request is sent on purpose a second time. */
  public void repeated() {
    repeated.increment();
  }

  /** A request is sent again because it was not answered. */
  public void resent() {
    resent.increment();
  }

  /** A request was answered 202. */
  public void accepted() {
    accepted.increment();
  }

  /** How many requests of these kinds were answered; of all kinds, if none is named. */
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

  /** The figures of every kind that was called at all. */
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
