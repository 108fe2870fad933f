package dev.groundcrew.simulator.plan;

import dev.groundcrew.simulator.model.Action;
import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.model.State;
import dev.groundcrew.simulator.model.Status;
import dev.groundcrew.simulator.plan.Machine.Reporter;
import dev.groundcrew.simulator.settings.Settings.Chances;

/** Generates the plan of a node that boots from the network, like {@link DrawPlan}. */
public final class DrawBootPlan {

  private static final double IN_CIRCLES = 0.1;

  /** Of attempts: the machine boots once more before its installer says anything. */
  private static final double BOOTS_TWICE = 0.15;

  /** Of attempts: the report that they began does not arrive. */
  private static final double STARTED_LOST = 0.3;

  /** Of failed attempts: the machine boots again, and nobody says why. */
  private static final double POWER_CUT = 0.5;

  private static final double COMPLETE_LOST = 0.15;
  private static final double BOOTS_IN_SERVICE = 0.5;

  private final Drawing drawing;
  private final Machine machine;
  private final boolean silent;
  private final int attemptsBeforeSilence;

  private DrawBootPlan(Drawing drawing, Machine machine) {
    this.drawing = drawing;
    this.machine = machine;
    this.silent = drawing.happens(drawing.chances().silentRate());
    this.attemptsBeforeSilence = drawing.number(0, 3);
  }

  /**
   * The plan of node {@code number} in the run with {@code seed}.
   *
   * @param profile what it boots
   */
  public static Plan draw(Chances chances, long seed, int number, String profile) {
    String mac = NameNode.mac(seed, number);
    NodeModel registered = NodeModel.booting(chances.maxAttempts(), profile);
    Drawing drawing = new Drawing(chances, DrawPlan.random(seed, number), registered);
    Reporter[] reporters = Reporter.values();
    Machine machine =
        new Machine(
            NameNode.hostname(mac),
            drawing.happens(0.5),
            reporters[drawing.number(0, reporters.length)]);
    boolean silent = new DrawBootPlan(drawing, machine).install();
    return new Plan(mac, NameNode.ipAddress(number), drawing.steps(), silent, registered, machine);
  }

  /** The same as of {@link DrawPlan}, from power-on on. */
  private boolean install() {
    drawing.add(new Action.MoveTo(State.PENDING, false));
    if (drawing.chances().maxAttempts() > 0 && drawing.happens(IN_CIRCLES)) {
      drawing.addOnce(new Action.BootInCircles());
      if (!drawing.retry(silent)) {
        return false;
      }
    }
    boolean booted = false;
    while (true) {
      if (!booted) {
        boot();
      }
      boolean fails = drawing.attemptFails();
      boolean fallsSilent = silent && (!fails || drawing.failures() >= attemptsBeforeSilence);
      report(fails || fallsSilent);
      if (fallsSilent) {
        return true;
      }
      if (!fails) {
        putToUse();
        return false;
      }
      booted = fail();
      if (drawing.state() == State.INSTALL_FAILED) {
        if (!drawing.retry(silent)) {
          return false;
        }
        booted = false;
      }
    }
  }

  private void boot() {
    boot(drawing);
    // A second boot must not be one too many for a pending node.
    if (drawing.chances().maxAttempts() != 1 && drawing.happens(BOOTS_TWICE)) {
      boot(drawing);
    }
  }

  private static void boot(Drawing drawing) {
    drawing.addOnce(new Action.Boot());
  }

  /** Whatever is said first says that the attempt has begun; so something is. */
  private void report(boolean breaksOff) {
    int all = drawing.chances().progressPerInstall();
    boolean startedLost = all > 0 && drawing.happens(STARTED_LOST);
    if (!startedLost) {
      drawing.add(Report.of(Status.STARTED));
    }
    drawing.reportProgress(
        breaksOff ? drawing.number(startedLost ? 1 : 0, all + 1) : all, machine.tellsPercent());
  }

  /** Returns whether the machine has booted its next attempt with that. */
  private boolean fail() {
    drawing.failed();
    if (drawing.happens(POWER_CUT)) {
      boot(drawing);
      return drawing.state() == State.INSTALLING;
    }
    drawing.add(drawing.failure());
    if (drawing.state() == State.INSTALL_FAILED) {
      boot(drawing);
    }
    return false;
  }

  private void putToUse() {
    if (!drawing.happens(COMPLETE_LOST)) {
      drawing.add(Report.of(Status.COMPLETE));
      boot(drawing);
    }
    if (machine.reporter() == Reporter.FORM) {
      // cloud-init's phone_home has no key.
      drawing.addOnce(Report.of(Status.FIRST_BOOT));
    } else {
      drawing.add(Report.of(Status.FIRST_BOOT));
    }
    if (drawing.happens(BOOTS_IN_SERVICE)) {
      boot(drawing);
    }
    if (drawing.mayRetire()) {
      boot(drawing);
    }
  }
}
