package dev.groundcrew.simulator.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.simulator.http.Json;
import dev.groundcrew.simulator.model.Action.MoveTo;
import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.model.State;
import dev.groundcrew.simulator.model.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareBootsTest {

  private static final ObservedEvent PENDING = boot("installer", "pending", "\"profile\":\"p\"");
  private static final ObservedEvent AGAIN =
      boot("wait", "installing", "\"booted_again\":true,\"repeats\":0");
  private static final ObservedEvent INSTALLING =
      boot("installer", "installing", "\"profile\":\"p\"");
  private static final ObservedEvent WAIT = boot("wait", "installing", "\"repeats\":3");
  private static final ObservedEvent LOCAL = boot("local", "installed", "\"repeats\":0");
  private static final ObservedEvent GIVEN_UP =
      new ObservedEvent("e", "give_up", "applied", "booted 3 times without any report", null);

  /** A power cut, and then a success. */
  private static final NodeModel NODE =
      NodeModel.booting(3, "p")
          .apply(new MoveTo(State.PENDING, false))
          .node()
          .boot()
          .node()
          .apply(Report.of(Status.STARTED))
          .node()
          .boot()
          .node()
          .apply(Report.of(Status.COMPLETE))
          .node()
          .boot()
          .node();

  private static final List<ObservedEvent> TOLD = List.of(PENDING, AGAIN, WAIT, INSTALLING, LOCAL);

  @Test
  void eventsThatTellEveryBootHaveNoDifference() {
    assertThat(compare(TOLD, true)).isEmpty();
  }

  @Test
  void aBootThatIsNotToldOrToldTwiceIsFound() {
    for (ObservedEvent boot : List.of(PENDING, AGAIN, INSTALLING, LOCAL)) {
      List<ObservedEvent> without = new ArrayList<>(TOLD);
      without.remove(boot);
      assertThat(compare(without, true)).as("without %s", boot).hasSize(1);
      List<ObservedEvent> twice = new ArrayList<>(TOLD);
      twice.add(twice.indexOf(boot), boot);
      assertThat(compare(twice, true)).as("twice %s", boot).hasSize(1);
    }
  }

  @Test
  void aBootInAnotherStateOrOfAnotherProfileIsFound() {
    assertThat(
            compare(
                List.of(PENDING, AGAIN, INSTALLING, boot("local", "active", "\"repeats\":0")),
                true))
        .extracting(Finding::subject)
        .containsExactly("events: boots");
    assertThat(
            compare(
                List.of(
                    boot("installer", "pending", "\"profile\":\"q\""), AGAIN, INSTALLING, LOCAL),
                true))
        .hasSize(1);
  }

  @Test
  void aGivenUpInstallIsFound() {
    assertThat(compare(List.of(PENDING, GIVEN_UP, AGAIN, INSTALLING, LOCAL), true)).hasSize(1);
  }

  @Test
  void whereAScriptWasAskedForAgainItMayBeToldTwice() {
    List<ObservedEvent> twice = List.of(PENDING, PENDING, AGAIN, INSTALLING, INSTALLING, LOCAL);

    assertThat(compare(twice, false)).isEmpty();
    assertThat(compare(TOLD, false)).isEmpty();
    assertThat(compare(List.of(PENDING, INSTALLING, LOCAL), false)).hasSize(1);
  }

  private static List<Finding> compare(List<ObservedEvent> events, boolean known) {
    return CompareBoots.compare(new Expected(NODE, false, true, known), events);
  }

  private static ObservedEvent boot(String served, String state, String more) {
    return new ObservedEvent(
        "e",
        "boot",
        "applied",
        null,
        Json.readTree("{\"served\":\"%s\",\"state\":\"%s\",%s}".formatted(served, state, more)));
  }
}
