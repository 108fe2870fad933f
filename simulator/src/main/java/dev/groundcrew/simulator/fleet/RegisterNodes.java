package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.boot.Handed;
import dev.groundcrew.simulator.http.Groundcrew;
import dev.groundcrew.simulator.http.ServerDownException;
import dev.groundcrew.simulator.http.UnansweredException;
import dev.groundcrew.simulator.plan.DrawBootPlan;
import dev.groundcrew.simulator.plan.DrawPlan;
import dev.groundcrew.simulator.plan.Machine;
import dev.groundcrew.simulator.plan.Plan;
import dev.groundcrew.simulator.settings.Mode;
import dev.groundcrew.simulator.settings.Settings;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Generates the nodes' plans and registers the nodes. */
final class RegisterNodes {

  private final Settings settings;
  private final Groundcrew groundcrew;
  private final Unanswered unanswered;

  RegisterNodes(Settings settings, Groundcrew groundcrew, Unanswered unanswered) {
    this.settings = settings;
    this.groundcrew = groundcrew;
    this.unanswered = unanswered;
  }

  /** Registers all nodes and returns them in the order of their MAC addresses. */
  List<SimulatedNode> register(String groupId, Crew crew) {
    Queue<SimulatedNode> registered = new ConcurrentLinkedQueue<>();
    crew.work(
        "registering",
        IntStream.range(0, settings.nodes()).boxed().toList(),
        number -> {
          Plan plan = plan(number);
          try {
            registered.add(new SimulatedNode(plan, register(plan, groupId)));
          } catch (ServerDownException down) {
            throw down;
          } catch (UnansweredException noAnswer) {
            unanswered.add(noAnswer);
          }
        });
    return registered.stream()
        .sorted(Comparator.comparing((SimulatedNode node) -> node.plan().mac()))
        .toList();
  }

  private String register(Plan plan, String groupId) {
    Machine machine = plan.machine();
    return machine == null
        ? groundcrew.register(plan.mac(), plan.ipAddress(), groupId)
        : groundcrew.registerMachine(
            plan.mac(), plan.ipAddress(), machine, Handed.PROFILE, groupId);
  }

  private Plan plan(int number) {
    if (settings.bootAgainAfter() != null) {
      return DrawBootPlan.draw(settings.chances(), settings.seed(), number, Handed.PROFILE);
    }
    Plan plan = DrawPlan.draw(settings.chances(), settings.seed(), number);
    return settings.mode() == Mode.PROGRESS ? plan.requestOnly() : plan;
  }
}
