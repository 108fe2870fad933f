package dev.groundcrew.simulator.model;

import static dev.groundcrew.simulator.model.State.INSTALLING;
import static dev.groundcrew.simulator.model.State.INSTALL_FAILED;
import static dev.groundcrew.simulator.model.State.PENDING;

/** The documented rules of booting, which share no code with Groundcrew. */
final class BootRules {

  private BootRules() {}

  /** The machine asks what to boot. */
  static Booted boot(NodeModel node) {
    Booting booting = node.boots();
    if (node.state() == INSTALLING && booting.reported()) {
      Booted then =
          answered(
              node.told("booted again while installing")
                  .failedBySystem("booted again without a report"));
      return new Booted(
          then.node(), "booted again without a report", then.installer(), then.says());
    }
    boolean givenUp =
        node.state() == PENDING
            && node.maxAttempts() > 0
            && booting.scripts() >= node.maxAttempts();
    return givenUp ? givenUp(node) : answered(node);
  }

  /** It asks again and again, until it is no longer given an installer. */
  static Booted bootInCircles(NodeModel node) {
    if (node.maxAttempts() == 0 || node.state() != PENDING) {
      throw new IllegalStateException("nothing would end this");
    }
    NodeModel booted = node;
    while (booted.boots().scripts() < node.maxAttempts()) {
      booted = answered(booted).node();
    }
    return givenUp(booted);
  }

  private static Booted givenUp(NodeModel node) {
    String error = "booted %d times without any report".formatted(node.boots().scripts());
    Booted then = answered(node.told("given up").givenUp(error, node.boots().scripts()));
    return new Booted(then.node(), error, false, then.says());
  }

  private static Booted answered(NodeModel node) {
    State state = node.state();
    boolean installer = state == PENDING || state == INSTALLING;
    String event =
        "%s while %s".formatted(installer ? "installer " + node.profile() : "local", state);
    return new Booted(
        installer ? node.installerServed(event) : node.told(event),
        null,
        installer,
        state == INSTALL_FAILED ? "is install_failed: " + node.lastError() : "is " + state);
  }
}
