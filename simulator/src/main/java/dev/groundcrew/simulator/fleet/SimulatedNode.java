package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.plan.Plan;
import dev.groundcrew.simulator.plan.Step;
import dev.groundcrew.simulator.verify.Difference;
import dev.groundcrew.simulator.verify.Expected;
import java.util.ArrayList;
import java.util.List;

/** A registered node and how far its plan has come. One thread at a time works on it. */
final class SimulatedNode {

  private final Plan plan;
  private final String id;
  private final List<Difference> differences = new ArrayList<>();
  private NodeModel model;
  private int stepsDone;
  private boolean progressKnown = true;
  private Fate fate = Fate.AS_PLANNED;

  /** Whether its plan can still be followed. */
  private enum Fate {
    AS_PLANNED,
    /** A step was refused: the rest of the plan makes no sense. */
    BROKEN_OFF,
    /** A step was not answered: how the node must be is not known. */
    UNKNOWN
  }

  SimulatedNode(Plan plan, String id) {
    this.plan = plan;
    this.id = id;
    this.model = plan.registered();
  }

  Plan plan() {
    return plan;
  }

  String id() {
    return id;
  }

  NodeModel model() {
    return model;
  }

  int stepsDone() {
    return stepsDone;
  }

  boolean hasStep() {
    return fate == Fate.AS_PLANNED && stepsDone < plan.steps().size();
  }

  Step step() {
    return plan.steps().get(stepsDone);
  }

  void became(NodeModel next) {
    model = next;
  }

  void stepDone() {
    stepsDone++;
  }

  void progressWasResent() {
    progressKnown = false;
  }

  void breakOff() {
    fate = Fate.BROKEN_OFF;
  }

  void loseTrack() {
    fate = Fate.UNKNOWN;
  }

  boolean isVerifiable() {
    return fate != Fate.UNKNOWN;
  }

  /** How it must be at the end. */
  Expected expected() {
    return new Expected(model, plan.silent() && stepsDone == plan.steps().size(), progressKnown);
  }

  void differs(String subject, String expected, String actual) {
    differences.add(new Difference(plan.mac(), id, subject, expected, actual));
  }

  void differ(List<Difference> found) {
    differences.addAll(found);
  }

  List<Difference> differences() {
    return differences;
  }
}
