package dev.groundcrew.simulator.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.simulator.model.Action.MoveTo;
import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.model.State;
import dev.groundcrew.simulator.model.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareEventsTest {

  private static final String SILENCE = "no report for 30m";
  private static final ObservedEvent STARTED = event("1", "report", "applied", null);
  private static final ObservedEvent NO_DISK = event("2", "report", "applied", "no disk");
  private static final ObservedEvent NO_NET = event("3", "report", "applied", "no network");
  private static final ObservedEvent STALL = event("4", "stall", "applied", SILENCE);

  /** Two failures were reported, and the node is still installing. */
  private static final NodeModel NODE =
      NodeModel.registered(0)
          .apply(new MoveTo(State.PENDING, false))
          .node()
          .apply(Report.of(Status.STARTED))
          .node()
          .apply(Report.failed("no disk"))
          .node()
          .apply(Report.failed("no network"))
          .node();

  @Test
  void eventsThatTellEveryFailureHaveNoDifference() {
    assertThat(compare(List.of(STARTED, NO_DISK, NO_NET))).isEmpty();
  }

  @Test
  void aMissingFailureIsFound() {
    assertThat(compare(List.of(STARTED, NO_NET)))
        .containsExactly(
            new Finding(
                "events: errors of failed attempts", "[no disk, no network]", "[no network]"));
  }

  @Test
  void failuresInTheWrongOrderAreFound() {
    assertThat(subjects(List.of(STARTED, NO_NET, NO_DISK)))
        .containsExactly("events: errors of failed attempts");
  }

  @Test
  void aFailureThatIsToldTwiceIsFound() {
    assertThat(subjects(List.of(STARTED, NO_DISK, NO_NET, NO_NET)))
        .containsExactly("events: errors of failed attempts", "events: number of different ids");
  }

  @Test
  void aRefusedFailureDoesNotCount() {
    ObservedEvent refused = event("5", "report", "refused", "no disk");
    assertThat(compare(List.of(STARTED, NO_DISK, NO_NET, refused))).isEmpty();
  }

  @Test
  void eventsWithoutAnOutcomeAreFound() {
    ObservedEvent queued = event("5", "transition", "queued", null);
    ObservedEvent dead = event("6", "report", "dead", "unreadable");
    assertThat(compare(List.of(NO_DISK, NO_NET, queued, dead)))
        .containsExactly(
            new Finding("event 5", "applied", "queued"), new Finding("event 6", "applied", "dead"));
  }

  @Test
  void everyStallOfASilentNodeMustBeTold() {
    Expected silent = new Expected(NODE, true, true);
    ObservedNode stalledOnce =
        new ObservedNode("installing", 3, SILENCE, null, NODE.history(), NODE.history().size());
    assertThat(CompareEvents.compare(silent, stalledOnce, List.of(NO_DISK, NO_NET, STALL)))
        .isEmpty();
    assertThat(CompareEvents.compare(silent, stalledOnce, List.of(NO_DISK, NO_NET)))
        .containsExactly(new Finding("events: stalls", "1", "0"));
  }

  @Test
  void aNodeThatIsNotSilentHasNoStall() {
    assertThat(subjects(List.of(NO_DISK, NO_NET, STALL))).containsExactly("events: stalls");
  }

  private static List<String> subjects(List<ObservedEvent> events) {
    return compare(events).stream().map(Finding::subject).toList();
  }

  private static List<Finding> compare(List<ObservedEvent> events) {
    ObservedNode shown = new ObservedNode("installing", 2, "no network", null, NODE.history(), 2);
    return CompareEvents.compare(new Expected(NODE, false, true), shown, events);
  }

  private static ObservedEvent event(String id, String kind, String status, String error) {
    return new ObservedEvent(id, kind, status, error, null);
  }
}
