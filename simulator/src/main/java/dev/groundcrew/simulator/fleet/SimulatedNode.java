package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.plan.Plan;
import dev.groundcrew.simulator.plan.Step;
import dev.groundcrew.simulator.verify.Difference;
import dev.groundcrew.simulator.verify.Expected;
import java.util.ArrayList;
import java.util.List;

/** A registered node and the progress of its plan. Only one thread at a time uses it. */
final class SimulatedNode {

  private final Plan plan;
  private final String id;
  private final List<Difference> differences = new ArrayList<>();
  private NodeModel model;
  private int stepsDone;
  private boolean progressKnown = true;
  private final BootState boots = new BootState();
  private Fate fate = Fate.AS_PLANNED;

  /** Whether the plan can still be executed. */
  private enum Fate {
    AS_PLANNED,
    /** A step was refused, so the rest of the plan is not executed. */
    BROKEN_OFF,
    /** A step was not answered, so the expected state of the node is unknown. */
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

  BootState boots() {
    return boots;
  }

  int stepsDone() {
    return stepsDone;
  }

  boolean isAsPlanned() {
    return fate == Fate.AS_PLANNED;
  }

  boolean hasStep() {
    return isAsPlanned() && stepsDone < plan.steps().size();
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

  /** The expected node at the end. */
  Expected expected() {
    return new Expected(
        model, plan.silent() && stepsDone == plan.steps().size(), progressKnown, boots.known());
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
