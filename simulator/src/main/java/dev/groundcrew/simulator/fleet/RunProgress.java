package dev.groundcrew.simulator.fleet;

import java.util.concurrent.atomic.AtomicInteger;

/** How far a run is, for whoever watches it. */
public final class RunProgress {

  private final AtomicInteger done = new AtomicInteger();
  private volatile String stage = "waiting for the server";
  private volatile int total;

  /** One line of it. */
  public String describe() {
    int all = total;
    return all == 0 ? stage : "%s %d/%d".formatted(stage, done.get(), all);
  }

  void begin(String next, int things) {
    done.set(0);
    total = things;
    stage = next;
  }

  void advance() {
    done.incrementAndGet();
  }
}
