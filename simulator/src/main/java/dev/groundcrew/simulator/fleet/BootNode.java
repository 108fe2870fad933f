package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.boot.Script.Kind;
import dev.groundcrew.simulator.http.BootAnswer;
import dev.groundcrew.simulator.http.ComposeBoot;
import dev.groundcrew.simulator.http.Groundcrew;
import dev.groundcrew.simulator.model.Booted;
import dev.groundcrew.simulator.plan.Machine;
import java.time.Duration;
import java.util.Objects;

/** Boots a node's machine, and records every script that is not as expected. */
final class BootNode {

  /** Two clocks are compared. */
  private static final Duration MARGIN = Duration.ofMillis(100);

  private final Groundcrew groundcrew;
  private final Duration againAfter;
  private final CheckScript checkScript = new CheckScript();
  private final FetchSeeds fetchSeeds;

  /**
   * @param againAfter what is asked for sooner after a boot is the same boot
   */
  BootNode(Groundcrew groundcrew, Duration againAfter) {
    this.groundcrew = groundcrew;
    this.againAfter = againAfter;
    this.fetchSeeds = new FetchSeeds(groundcrew);
  }

  /** Boots once. A node whose script is of another kind than expected is broken off. */
  void boot(SimulatedNode node) {
    Booted expected = node.model().boot();
    finish(node, expected, ask(node));
  }

  /** Boots until the node is given no installer any more. */
  void bootInCircles(SimulatedNode node) {
    Booted expected = node.model().bootInCircles();
    int most = node.model().maxAttempts();
    int installers = 0;
    BootAnswer answer = ask(node);
    while (answer.script().kind() == Kind.INSTALLER && installers < most) {
      installers++;
      checkScript.installer(node, answer.script());
      answer = ask(node);
    }
    if (installers != most && node.boots().known()) {
      node.differs(
          "installers until the install is given up",
          String.valueOf(most),
          String.valueOf(installers));
    }
    finish(node, expected, answer);
  }

  private void finish(SimulatedNode node, Booted expected, BootAnswer answer) {
    if (!checkScript.isAsExpected(node, expected, answer)) {
      node.breakOff();
      return;
    }
    if (expected.installer()) {
      fetchSeeds.fetch(node);
    }
    node.became(expected.node());
  }

  private BootAnswer ask(SimulatedNode node) {
    waitFor(node.boots().until(againAfter.isZero() ? Duration.ZERO : againAfter.plus(MARGIN)));
    Machine machine = Objects.requireNonNull(node.plan().machine());
    BootAnswer answer = groundcrew.boot(ComposeBoot.script(machine, node.plan().mac()));
    node.boots().booted(answer.sure());
    return answer;
  }

  private static void waitFor(Duration pause) {
    try {
      if (pause.isPositive()) {
        Thread.sleep(pause);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
