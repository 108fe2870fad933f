package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.http.Call;
import dev.groundcrew.simulator.http.ComposeCall;
import dev.groundcrew.simulator.http.ComposeHook;
import dev.groundcrew.simulator.http.Outcome;
import dev.groundcrew.simulator.http.ServerDownException;
import dev.groundcrew.simulator.http.UnansweredException;
import dev.groundcrew.simulator.http.UnexpectedAnswerException;
import dev.groundcrew.simulator.model.Action;
import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.model.NodeModel.Applied;
import dev.groundcrew.simulator.model.Status;
import dev.groundcrew.simulator.plan.Delivery;
import dev.groundcrew.simulator.plan.Machine;
import dev.groundcrew.simulator.plan.Step;

/** Takes a node through its plan and records every unexpected answer. */
final class DriveNode {

  private final Deliver deliver;
  private final BootNode bootNode;
  private final Unanswered unanswered;

  DriveNode(Deliver deliver, BootNode bootNode, Unanswered unanswered) {
    this.deliver = deliver;
    this.bootNode = bootNode;
    this.unanswered = unanswered;
  }

  /** Executes the remaining steps of the plan. */
  void finish(SimulatedNode node) {
    while (node.hasStep()) {
      next(node);
    }
  }

  /** Executes the next step of the plan. */
  void next(SimulatedNode node) {
    Step step = node.step();
    if (act(node, step.action(), step.delivery())) {
      node.stepDone();
    }
  }

  /** Executes an action. Returns false if it failed or its outcome is unknown. */
  boolean act(SimulatedNode node, Action action, Delivery delivery) {
    try {
      switch (action) {
        case Action.Boot boot -> bootNode.boot(node);
        case Action.BootInCircles circles -> bootNode.bootInCircles(node);
        case Action.MoveTo move -> request(node, move, delivery);
        case Action.Retire retire -> request(node, retire, delivery);
        case Action.Report report -> request(node, report, delivery);
      }
      return node.isAsPlanned();
    } catch (ServerDownException down) {
      throw down;
    } catch (UnansweredException noAnswer) {
      unanswered.add(noAnswer);
      node.loseTrack();
    } catch (UnexpectedAnswerException unexpected) {
      node.differs("answer to " + unexpected.getMessage(), "a success", unexpected.answer());
      node.breakOff();
    }
    return false;
  }

  private void request(SimulatedNode node, Action action, Delivery delivery) {
    boolean progress = action instanceof Report report && report.status() == Status.PROGRESS;
    Call call = compose(node, action, progress);
    Applied applied = node.model().apply(action);
    for (Outcome outcome : deliver.deliver(call, delivery)) {
      if (!isRepeatedPhoneHome(node, action, outcome)) {
        check(node, call, action, applied, outcome);
      }
      if (progress && outcome.resent()) {
        node.progressWasResent();
      }
    }
    node.became(applied.node());
  }

  private static Call compose(SimulatedNode node, Action action, boolean progress) {
    Machine machine = node.plan().machine();
    String mac = node.plan().mac();
    return machine != null && action instanceof Report report
        ? ComposeHook.report(report, machine, mac, node.boots().handed(), node.stepsDone())
        : ComposeCall.action(
            action,
            node.id(),
            mac,
            node.plan().ipAddress(),
            progress ? null : "step-" + node.stepsDone());
  }

  /** It has no key, and so the second copy has nothing to change. */
  private static boolean isRepeatedPhoneHome(SimulatedNode node, Action action, Outcome outcome) {
    Machine machine = node.plan().machine();
    return machine != null
        && machine.reporter() == Machine.Reporter.FORM
        && action instanceof Report report
        && report.status() == Status.FIRST_BOOT
        && outcome.resent();
  }

  private static void check(
      SimulatedNode node, Call call, Action action, Applied applied, Outcome outcome) {
    boolean retired = action instanceof Action.Retire && !outcome.deferred();
    String expected =
        "%s (%s)".formatted(retired ? "Node retired" : applied.message(), applied.node().state());
    String actual = "%s (%s)".formatted(outcome.message(), outcome.state());
    if (!actual.equals(expected)) {
      node.differs("answer to " + call, expected, actual);
    }
  }
}
