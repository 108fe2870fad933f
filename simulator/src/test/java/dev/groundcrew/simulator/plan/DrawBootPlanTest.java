package dev.groundcrew.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.simulator.model.Action;
import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.model.State;
import dev.groundcrew.simulator.model.Status;
import dev.groundcrew.simulator.plan.Machine.Reporter;
import dev.groundcrew.simulator.settings.Settings.Chances;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawBootPlanTest {

  private static final Chances WILD = new Chances(0.5, 4, 0.3, 0.2, 3);

  @Test
  void theSameSeedGivesTheSamePlansInAnyOrder() {
    List<Plan> forth = IntStream.range(0, 200).mapToObj(n -> plan(WILD, n)).toList();
    List<Plan> back = IntStream.range(0, 200).mapToObj(n -> plan(WILD, 199 - n)).toList();

    assertThat(forth).isEqualTo(back.reversed());
  }

  @Test
  void everyKindOfMachineAndOfBootIsAmongThem() {
    List<Plan> plans = plans(WILD);

    assertThat(plans)
        .extracting(plan -> plan.machine().reporter())
        .contains(Reporter.CURTIN, Reporter.SUBIQUITY, Reporter.FORM);
    assertThat(plans).extracting(plan -> plan.machine().uefi()).contains(true, false);
    assertThat(plans).extracting(plan -> plan.machine().hostname()).doesNotHaveDuplicates();
    assertThat(plans.stream().flatMap(plan -> end(plan).bootEvents().stream()))
        .contains(
            "installer p while pending",
            "installer p while installing",
            "booted again while installing",
            "given up",
            "local while install_failed",
            "local while installed",
            "local while active",
            "local while retired");
  }

  @Test
  void beforeAnythingIsReportedTheMachineHasBooted() {
    assertThat(plans(WILD))
        .allSatisfy(
            plan -> {
              List<Action> actions = plan.steps().stream().map(Step::action).toList();
              assertThat(actions.getFirst()).isEqualTo(new Action.MoveTo(State.PENDING, false));
              assertThat(actions.get(1))
                  .isInstanceOfAny(Action.Boot.class, Action.BootInCircles.class);
            });
  }

  @Test
  void plansEndHoweverManyAttemptsFail() {
    for (int limit : new int[] {0, 1, 2, 3}) {
      assertThat(plans(new Chances(1, 1, 0, 0, limit)))
          .extracting(plan -> end(plan).state())
          .isSubsetOf(State.INSTALL_FAILED, State.ACTIVE, State.RETIRED);
    }
  }

  @Test
  void silentNodesStayInstalling() {
    assertThat(plans(new Chances(0.5, 3, 0.5, 1, 3)))
        .allMatch(Plan::silent)
        .extracting(plan -> end(plan).state())
        .containsOnly(State.INSTALLING);
  }

  @Test
  void whatHasNoKeyIsNeverSentTwice() {
    assertThat(plans(new Chances(0.5, 3, 1, 0, 3)))
        .allSatisfy(
            plan ->
                assertThat(plan.steps())
                    .allSatisfy(
                        step ->
                            assertThat(step.delivery() == Delivery.ONCE)
                                .isEqualTo(isSentOnce(plan, step.action()))));
  }

  private static boolean isSentOnce(Plan plan, Action action) {
    return switch (action) {
      case Action.Boot boot -> true;
      case Action.BootInCircles circles -> true;
      case Report report ->
          report.status() == Status.PROGRESS
              || (report.status() == Status.FIRST_BOOT
                  && plan.machine().reporter() == Reporter.FORM);
      case Action.MoveTo move -> false;
      case Action.Retire retire -> false;
    };
  }

  private static List<Plan> plans(Chances chances) {
    return IntStream.range(0, 400).mapToObj(number -> plan(chances, number)).toList();
  }

  private static Plan plan(Chances chances, int number) {
    return DrawBootPlan.draw(chances, 7, number, "p");
  }

  private static NodeModel end(Plan plan) {
    NodeModel node = plan.registered();
    for (Step step : plan.steps()) {
      node = node.apply(step.action()).node();
    }
    return node;
  }
}
