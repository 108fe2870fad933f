package dev.groundcrew.simulator;

import dev.groundcrew.simulator.fleet.RunProgress;
import dev.groundcrew.simulator.measure.Measurements;
import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Prints one line per second during a run. */
final class ShowProgress implements AutoCloseable {

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("show-progress").daemon().factory());
  private final RunProgress progress;
  private final Measurements measurements;
  private final PrintWriter out;
  private final long begin = System.nanoTime();

  private ShowProgress(RunProgress progress, Measurements measurements, PrintWriter out) {
    this.progress = progress;
    this.measurements = measurements;
    this.out = out;
  }

  static ShowProgress start(RunProgress progress, Measurements measurements, PrintWriter out) {
    ShowProgress show = new ShowProgress(progress, measurements, out);
    var unused = show.clock.scheduleAtFixedRate(show::print, 1, 1, TimeUnit.SECONDS);
    return show;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void print() {
    out.println(
        "%4d s  %s, %d calls answered, %d sent again, %d answered 202"
            .formatted(
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin),
                progress.describe(),
                measurements.count(),
                measurements.resentCount(),
                measurements.acceptedCount()));
    out.flush();
  }
}
