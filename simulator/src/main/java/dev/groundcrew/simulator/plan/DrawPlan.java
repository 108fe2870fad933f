package dev.groundcrew.simulator.plan;

import dev.groundcrew.simulator.model.Action;
import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.model.State;
import dev.groundcrew.simulator.model.Status;
import dev.groundcrew.simulator.settings.Settings.Chances;
import java.util.SplittableRandom;

/** Generates a node's plan from the seed and the node's number only. */
public final class DrawPlan {

  private static final double ACTIVATED = 0.2;

  private DrawPlan() {}

  /** The plan of node {@code number} in the run with {@code seed}. */
  public static Plan draw(Chances chances, long seed, int number) {
    NodeModel registered = NodeModel.registered(chances.maxAttempts());
    Drawing drawing = new Drawing(chances, random(seed, number), registered);
    boolean silent = install(drawing);
    return new Plan(
        NameNode.mac(seed, number),
        NameNode.ipAddress(number),
        drawing.steps(),
        silent,
        registered,
        null);
  }

  /** What is drawn for each node does not depend on the others. */
  static SplittableRandom random(long seed, int number) {
    return new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
  }

  /**
   * Generates attempts until one succeeds, goes silent, or is given up. Returns whether it went
   * silent.
   */
  private static boolean install(Drawing drawing) {
    Chances chances = drawing.chances();
    boolean silent = drawing.happens(chances.silentRate());
    int attemptsBeforeSilence = drawing.number(0, 3);
    drawing.add(new Action.MoveTo(State.PENDING, false));
    while (true) {
      boolean fails = drawing.attemptFails();
      boolean fallsSilent = silent && (!fails || drawing.failures() >= attemptsBeforeSilence);
      drawing.add(Report.of(Status.STARTED));
      int all = chances.progressPerInstall();
      drawing.reportProgress(fails || fallsSilent ? drawing.number(0, all + 1) : all, true);
      if (fallsSilent) {
        return true;
      }
      if (!fails) {
        drawing.add(Report.of(Status.COMPLETE));
        putToUse(drawing);
        return false;
      }
      drawing.add(drawing.failure());
      drawing.failed();
      if (drawing.state() == State.INSTALL_FAILED && !drawing.retry(silent)) {
        return false;
      }
    }
  }

  private static void putToUse(Drawing drawing) {
    if (drawing.happens(ACTIVATED)) {
      drawing.add(new Action.MoveTo(State.ACTIVE, false));
    }
    drawing.mayRetire();
  }
}
