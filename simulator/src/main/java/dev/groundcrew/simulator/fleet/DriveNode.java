package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.http.Call;
import dev.groundcrew.simulator.http.ComposeCall;
import dev.groundcrew.simulator.http.Outcome;
import dev.groundcrew.simulator.http.ServerDownException;
import dev.groundcrew.simulator.http.UnansweredException;
import dev.groundcrew.simulator.http.UnexpectedAnswerException;
import dev.groundcrew.simulator.model.Action;
import dev.groundcrew.simulator.model.NodeModel.Applied;
import dev.groundcrew.simulator.model.Status;
import dev.groundcrew.simulator.plan.Delivery;
import dev.groundcrew.simulator.plan.Step;

/** Takes a node through its plan and records every unexpected answer. */
final class DriveNode {

  private final Deliver deliver;
  private final Unanswered unanswered;

  DriveNode(Deliver deliver, Unanswered unanswered) {
    this.deliver = deliver;
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
    boolean progress = action instanceof Action.Report report && report.status() == Status.PROGRESS;
    Call call =
        ComposeCall.action(
            action,
            node.id(),
            node.plan().mac(),
            node.plan().ipAddress(),
            progress ? null : "step-" + node.stepsDone());
    try {
      Applied applied = node.model().apply(action);
      for (Outcome outcome : deliver.deliver(call, delivery)) {
        check(node, call, action, applied, outcome);
        if (progress && outcome.resent()) {
          node.progressWasResent();
        }
      }
      node.became(applied.node());
      return true;
    } catch (ServerDownException down) {
      throw down;
    } catch (UnansweredException noAnswer) {
      unanswered.add(noAnswer);
      node.loseTrack();
    } catch (UnexpectedAnswerException unexpected) {
      node.differs("answer to " + call, "a success", unexpected.answer());
      node.breakOff();
    }
    return false;
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
