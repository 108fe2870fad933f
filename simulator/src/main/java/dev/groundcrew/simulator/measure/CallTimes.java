package dev.groundcrew.simulator.measure;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import org.HdrHistogram.ConcurrentHistogram;

/** The latencies of one kind of call, in microseconds with three significant digits. */
final class CallTimes {

  private final ConcurrentHistogram micros = new ConcurrentHistogram(3);
  private final LongAccumulator begin = new LongAccumulator(Math::min, Long.MAX_VALUE);
  private final LongAccumulator end = new LongAccumulator(Math::max, Long.MIN_VALUE);

  CallTimes() {
    micros.setAutoResize(true);
  }

  void record(long beginNanos, long endNanos) {
    begin.accumulate(beginNanos);
    end.accumulate(endNanos);
    micros.recordValue(TimeUnit.NANOSECONDS.toMicros(endNanos - beginNanos));
  }

  long count() {
    return micros.getTotalCount();
  }

  CallFigures figures(CallKind kind) {
    double seconds = (end.get() - begin.get()) / 1e9;
    return new CallFigures(
        kind,
        count(),
        Round.toTenths(count() / seconds),
        millis(micros.getValueAtPercentile(50)),
        millis(micros.getValueAtPercentile(99)),
        millis(micros.getMaxValue()));
  }

  private static double millis(long micros) {
    return Round.toTenths(micros / 1e3);
  }
}
