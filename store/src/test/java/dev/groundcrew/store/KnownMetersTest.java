package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.workflows.node.Decision;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import dev.groundcrew.workflows.node.StateMachine;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Counters begin at 0 and not at their first value, which would be no increase. */
@StoreTest
class KnownMetersTest {

  private static final UUID ID = new UUID(0, 1);
  private static final List<InstallLimits> LIMITS =
      List.of(
          new InstallLimits(1, Duration.ofMinutes(30)),
          new InstallLimits(3, Duration.ofMinutes(30)));

  @Autowired private MeterRegistry meters;

  @Test
  void everyChangeOfStateThatTheStateMachineAllowsIsCountedFromTheStartAndNoOther() {
    Set<String> known =
        meters.find("groundcrew.transitions").meters().stream()
            .map(Meter::getId)
            .map(id -> "%s %s %s".formatted(id.getTag("from"), id.getTag("to"), by(id)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(known).isEqualTo(allowed());
  }

  @Test
  void theDurationOfEachEndIsMeasuredFromTheStart() {
    assertThat(meters.find("groundcrew.install.duration").timers())
        .extracting(timer -> timer.getId().getTag("outcome"))
        .containsExactlyInAnyOrder("installed", "install_failed", "aborted");
  }

  private static String by(Meter.Id id) {
    return String.valueOf(id.getTag("trigger"));
  }

  /** Each event to each state, as the rules decide it. */
  private static Set<String> allowed() {
    Set<String> allowed = new TreeSet<>();
    for (NodeState state : NodeState.values()) {
      for (NodeEvent event : events()) {
        for (InstallLimits limits : LIMITS) {
          if (StateMachine.decide(node(state), event, limits)
              instanceof Decision.Transition transition) {
            for (int step = 1; step < transition.path().size(); step++) {
              allowed.add(
                  "%s %s %s"
                      .formatted(
                          transition.path().get(step - 1),
                          transition.path().get(step),
                          transition.triggeredBy()));
            }
          }
        }
      }
    }
    return allowed;
  }

  private static List<NodeEvent> events() {
    List<NodeEvent> events = new ArrayList<>();
    for (NodeState target : NodeState.values()) {
      events.add(new NodeEvent.TransitionRequest(ID, target, true, null, null, null));
    }
    for (ReportStatus status : ReportStatus.values()) {
      for (boolean ofThisInstall : new boolean[] {false, true}) {
        events.add(new NodeEvent.Report(ID, status, null, ofThisInstall, null));
        events.add(new NodeEvent.Report(ID, status, null, ofThisInstall, NodeState.ACTIVE));
      }
    }
    events.add(new NodeEvent.Abort(ID, null, null));
    events.add(new NodeEvent.Stall(ID));
    events.add(new NodeEvent.Cancellation(ID));
    events.add(new NodeEvent.BootedAgain(ID));
    events.add(new NodeEvent.GivenUp(ID, 1, "no report"));
    return events;
  }

  private static NodeSnapshot node(NodeState state) {
    return new NodeSnapshot(
        ID, new MacAddress("52:54:00:00:00:01"), "n", state, 1, 1, 0, null, Duration.ZERO);
  }
}
