package dev.groundcrew.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.simulator.model.Action;
import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.model.State;
import dev.groundcrew.simulator.model.Status;
import dev.groundcrew.simulator.settings.Settings.Chances;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawPlanTest {

  private static final Chances WILD = new Chances(0.5, 4, 0.3, 0.2, 3);

  @Test
  void theSameSeedGivesTheSamePlansInAnyOrder() {
    List<Plan> forth = IntStream.range(0, 200).mapToObj(n -> plan(WILD, 7, n)).toList();
    List<Plan> back = IntStream.range(0, 200).mapToObj(n -> plan(WILD, 7, 199 - n)).toList();

    assertThat(forth).isEqualTo(back.reversed());
  }

  @Test
  void anotherSeedGivesOtherPlansAndOtherMacs() {
    assertThat(plans(WILD, 7)).doesNotContainAnyElementsOf(plans(WILD, 8));
    assertThat(plans(WILD, 7))
        .extracting(Plan::mac)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(plans(WILD, 8).stream().map(Plan::mac).toList());
  }

  @Test
  void macsAreLocallyAdministeredUnicast() {
    for (long seed : new long[] {0, 1, 0x3f_ffff, -1, Long.MIN_VALUE}) {
      String mac = plan(WILD, seed, 16_777_215).mac();
      assertThat(mac).matches("([0-9a-f]{2}:){5}[0-9a-f]{2}").endsWith(":ff:ff:ff");
      assertThat(Integer.parseInt(mac.substring(0, 2), 16) & 0b11).isEqualTo(0b10);
    }
  }

  @Test
  void withoutFailuresEveryInstallIsReportedStepByStep() {
    Plan plan = plan(new Chances(0, 4, 0, 0, 3), 1, 0);

    assertThat(plan.steps().subList(0, 7))
        .extracting(Step::action)
        .containsExactly(
            new Action.MoveTo(State.PENDING, false),
            Report.of(Status.STARTED),
            Report.progress(20),
            Report.progress(40),
            Report.progress(60),
            Report.progress(80),
            Report.of(Status.COMPLETE));
    assertThat(plan.steps()).extracting(Step::delivery).containsOnly(Delivery.ONCE);
  }

  @Test
  void plansEndHoweverManyAttemptsFail() {
    assertThat(plans(new Chances(1, 0, 0, 0, 3), 1))
        .extracting(DrawPlanTest::end)
        .contains(State.INSTALLED, State.ACTIVE, State.RETIRED, State.INSTALL_FAILED)
        .doesNotContain(State.INSTALLING, State.PENDING);
    assertThat(plans(new Chances(1, 0, 0, 0, 0), 1))
        .extracting(DrawPlanTest::end)
        .doesNotContain(State.INSTALLING, State.PENDING, State.INSTALL_FAILED);
  }

  @Test
  void silentNodesStayInstalling() {
    assertThat(plans(new Chances(0.5, 3, 0.5, 1, 3), 1))
        .allMatch(Plan::silent)
        .extracting(DrawPlanTest::end)
        .containsOnly(State.INSTALLING);
  }

  @Test
  void progressIsNeverSentTwice() {
    assertThat(plans(new Chances(0.5, 3, 1, 0, 3), 1).stream().flatMap(p -> p.steps().stream()))
        .allSatisfy(
            step ->
                assertThat(step.delivery() == Delivery.ONCE)
                    .isEqualTo(
                        step.action() instanceof Report report
                            && report.status() == Status.PROGRESS));
  }

  private static List<Plan> plans(Chances chances, long seed) {
    return IntStream.range(0, 200).mapToObj(number -> plan(chances, seed, number)).toList();
  }

  private static Plan plan(Chances chances, long seed, int number) {
    return DrawPlan.draw(chances, seed, number);
  }

  private static State end(Plan plan) {
    NodeModel node = plan.registered();
    for (Step step : plan.steps()) {
      node = node.apply(step.action()).node();
    }
    return node.state();
  }
}
