package dev.groundcrew.simulator.fleet;

import java.util.concurrent.atomic.AtomicInteger;

/** The progress of a run, for display. */
public final class RunProgress {

  private final AtomicInteger done = new AtomicInteger();
  private volatile String stage = "waiting for the server";
  private volatile int total;

  /** The progress as one line of text. */
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
