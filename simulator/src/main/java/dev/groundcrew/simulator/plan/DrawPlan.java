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

/** Generates a node's plan from the seed and the node's number only. */
public final class DrawPlan {

  private static final int FORCED_RETRIES = 2;
  private static final int FAILURES_WITHOUT_LIMIT = 10;
  private static final double GIVEN_UP = 0.15;
  private static final double RETIRED = 0.1;
  private static final double ACTIVATED = 0.2;
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

  private DrawPlan(Chances chances, SplittableRandom random) {
    this.chances = chances;
    this.random = random;
    this.node = NodeModel.registered(chances.maxAttempts());
  }

  /** The plan of node {@code number} in the run with {@code seed}. */
  public static Plan draw(Chances chances, long seed, int number) {
    var random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
    DrawPlan draw = new DrawPlan(chances, random);
    NodeModel registered = draw.node;
    boolean silent = draw.install();
    return new Plan(
        NameNode.mac(seed, number),
        NameNode.ipAddress(number),
        List.copyOf(draw.steps),
        silent,
        registered);
  }

  /**
   * Generates attempts until one succeeds, goes silent, or is given up. Returns whether it went
   * silent.
   */
  private boolean install() {
    boolean silent = happens(chances.silentRate());
    int attemptsBeforeSilence = random.nextInt(3);
    int failures = 0;
    int forced = 0;
    add(new Action.MoveTo(State.PENDING, false));
    while (true) {
      boolean fails = mayFail(failures, forced) && happens(chances.failureRate());
      boolean fallsSilent = silent && (!fails || failures >= attemptsBeforeSilence);
      add(Report.of(Status.STARTED));
      int all = chances.progressPerInstall();
      reportProgress(fails || fallsSilent ? random.nextInt(all + 1) : all);
      if (fallsSilent) {
        return true;
      }
      if (!fails) {
        add(Report.of(Status.COMPLETE));
        putToUse();
        return false;
      }
      add(Report.failed(error()));
      failures++;
      if (node.state() == State.INSTALL_FAILED) {
        if (!silent && happens(GIVEN_UP)) {
          return false;
        }
        add(new Action.MoveTo(State.PENDING, true));
        forced++;
      }
    }
  }

  private boolean mayFail(int failures, int forced) {
    return chances.maxAttempts() == 0 ? failures < FAILURES_WITHOUT_LIMIT : forced < FORCED_RETRIES;
  }

  private void reportProgress(int reports) {
    for (int report = 1; report <= reports; report++) {
      add(Report.progress(100 * report / (chances.progressPerInstall() + 1)));
    }
  }

  private void putToUse() {
    if (happens(ACTIVATED)) {
      add(new Action.MoveTo(State.ACTIVE, false));
    }
    if (happens(RETIRED)) {
      add(new Action.Retire());
    }
  }

  private void add(Action action) {
    boolean once = action instanceof Report report && report.status() == Status.PROGRESS;
    steps.add(new Step(action, once ? Delivery.ONCE : delivery()));
    node = node.apply(action).node();
  }

  private Delivery delivery() {
    if (!happens(chances.repeatRate())) {
      return Delivery.ONCE;
    }
    return random.nextBoolean() ? Delivery.TWICE : Delivery.TWICE_AT_ONCE;
  }

  private boolean happens(double rate) {
    return random.nextDouble() < rate;
  }

  /** Every error text is unique, so that a mixed-up error is found. */
  private String error() {
    return "%s [%08x]".formatted(ERRORS.get(random.nextInt(ERRORS.size())), random.nextInt());
  }
}
