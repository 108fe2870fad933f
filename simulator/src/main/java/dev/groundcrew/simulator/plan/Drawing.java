package dev.groundcrew.simulator.plan;

import dev.groundcrew.simulator.model.Action;
import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.model.State;
import dev.groundcrew.simulator.model.Status;
import dev.groundcrew.simulator.settings.Settings.Chances;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The steps of one node while they are drawn, and what they lead to. */
final class Drawing {

  private static final int FORCED_RETRIES = 2;
  private static final int FAILURES_WITHOUT_LIMIT = 10;
  private static final double GIVEN_UP = 0.15;
  private static final double RETIRED = 0.1;
  private static final List<String> ERRORS =
      List.of(
          "no disk found",
          "mirror.example: 503 Service Unavailable",
          "checksum of \"rootfs.img\" differs",
          "Partition 2: Gerät nicht verfügbar",
          "kernel panic - not syncing: VFS\n\tunable to mount root fs");

  private final Chances chances;
  private final SplittableRandom random;
  private final List<Step> steps = new ArrayList<>();
  private NodeModel node;
  private int failures;
  private int forced;

  Drawing(Chances chances, SplittableRandom random, NodeModel registered) {
    this.chances = chances;
    this.random = random;
    this.node = registered;
  }

  Chances chances() {
    return chances;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  State state() {
    return node.state();
  }

  /** At least {@code least}, less than {@code bound}. */
  int number(int least, int bound) {
    return random.nextInt(least, bound);
  }

  boolean happens(double rate) {
    return random.nextDouble() < rate;
  }

  int failures() {
    return failures;
  }

  /** Whether the next attempt fails: in the end one succeeds, or the install is given up. */
  boolean attemptFails() {
    boolean mayFail =
        chances.maxAttempts() == 0 ? failures < FAILURES_WITHOUT_LIMIT : forced < FORCED_RETRIES;
    return mayFail && happens(chances.failureRate());
  }

  /** Sometimes more than once. */
  void add(Action action) {
    add(action, delivery());
  }

  void addOnce(Action action) {
    add(action, Delivery.ONCE);
  }

  private void add(Action action, Delivery delivery) {
    steps.add(new Step(action, delivery));
    node = node.apply(action).node();
  }

  /** The attempt has failed, whoever counted it. */
  void failed() {
    failures++;
  }

  /** Every error text is unique, so that a mixed-up error is found. */
  Report failure() {
    return Report.failed(
        "%s [%08x]".formatted(ERRORS.get(random.nextInt(ERRORS.size())), random.nextInt()));
  }

  /** Has a failed install retried. Returns false if it is given up. */
  boolean retry(boolean silent) {
    if (!silent && happens(GIVEN_UP)) {
      return false;
    }
    add(new Action.MoveTo(State.PENDING, true));
    forced++;
    return true;
  }

  void reportProgress(int reports, boolean inPercent) {
    for (int report = 1; report <= reports; report++) {
      addOnce(
          inPercent
              ? Report.progress(100 * report / (chances.progressPerInstall() + 1))
              : Report.of(Status.PROGRESS));
    }
  }

  /** Returns whether the node is retired. */
  boolean mayRetire() {
    if (happens(RETIRED)) {
      add(new Action.Retire());
      return true;
    }
    return false;
  }

  private Delivery delivery() {
    if (!happens(chances.repeatRate())) {
      return Delivery.ONCE;
    }
    return random.nextBoolean() ? Delivery.TWICE : Delivery.TWICE_AT_ONCE;
  }
}
