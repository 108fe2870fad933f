package dev.groundcrew.workflows.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What holds whatever happens to a node, in whatever order. */
class StateMachinePropertiesTest {

  @Property(tries = 2000)
  void attemptsNeverPassTheLimit(
      @ForAll NodeState beginning,
      @ForAll("histories") List<NodeEvent> events,
      @ForAll @IntRange(min = 1, max = 5) int limit) {
    NodeSnapshot node = Nodes.node(beginning);
    InstallLimits limits = new InstallLimits(limit, Duration.ofMinutes(30));
    int most = 0;
    for (NodeEvent event : events) {
      node = Nodes.after(node, StateMachine.decide(node, event, limits));
      assertThat(node.attempts()).isBetween(0, limit);
      most = Math.max(most, node.attempts());
    }
    Statistics.label("the limit was reached")
        .collect(most == limit)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
  }

  @Property(tries = 2000)
  void everyAuditRowIsALegalTransitionAndTheRowsChainWithoutAGap(
      @ForAll NodeState beginning, @ForAll("histories") List<NodeEvent> events) {
    NodeSnapshot node = Nodes.node(beginning);
    List<Decision.Transition> rows = new ArrayList<>();
    for (NodeEvent event : events) {
      Decision decision = StateMachine.decide(node, event, InstallLimits.DEFAULT);
      if (decision instanceof Decision.Transition row) {
        rows.add(row);
      }
      node = Nodes.after(node, decision);
    }
    NodeState expected = beginning;
    for (Decision.Transition row : rows) {
      assertThat(row.from()).isEqualTo(expected);
      for (NodeState step : row.path().subList(1, row.path().size())) {
        assertThat(expected.next()).contains(step);
        expected = step;
      }
    }
    assertThat(node.state()).isEqualTo(expected);
  }

  @Property(tries = 2000)
  void anInstallThatFailedKnowsWhyAndAReportedSuccessLeavesNoError(
      @ForAll NodeState beginning, @ForAll("histories") List<NodeEvent> events) {
    NodeSnapshot node = Nodes.node(beginning);
    for (NodeEvent event : events) {
      Decision decision = StateMachine.decide(node, event, InstallLimits.DEFAULT);
      node = Nodes.after(node, decision);
      if (decision instanceof Decision.Transition row && row.failure() != null) {
        assertThat(row.to()).isEqualTo(NodeState.INSTALL_FAILED);
        assertThat(node.lastError()).isEqualTo(row.failure().error());
        assertThat(node.attempts()).isEqualTo(row.failure().attempt());
      }
      if (node.state() == NodeState.INSTALLED) {
        assertThat(node.attempts()).isZero();
        assertThat(node.lastError()).isNull();
      }
    }
  }

  @Property
  void theSameNodeEventAndLimitsAlwaysGiveTheSameDecision(@ForAll("events") NodeEvent event) {
    for (NodeState state : NodeState.values()) {
      NodeSnapshot node = Nodes.node(state, 2, "e");
      assertThat(StateMachine.decide(node, event, InstallLimits.DEFAULT))
          .isEqualTo(StateMachine.decide(node, event, InstallLimits.DEFAULT));
    }
  }

  @Provide
  Arbitrary<List<NodeEvent>> histories() {
    return events().list().ofMinSize(1).ofMaxSize(120);
  }

  /** Weighted towards what moves a node on, so that sequences get somewhere. */
  @Provide
  Arbitrary<NodeEvent> events() {
    Arbitrary<NodeEvent> reports =
        Arbitraries.of(ReportStatus.class)
            .map(status -> Nodes.report(status, status == ReportStatus.FAILED ? "e" : null));
    Arbitrary<NodeEvent> requests =
        Arbitraries.of(NodeState.class)
            .filter(state -> state != NodeState.RETIRED)
            .flatMap(
                state -> Arbitraries.of(true, false).map(force -> Nodes.request(state, force)));
    return Arbitraries.frequencyOf(
        Tuple.of(10, reports),
        Tuple.of(10, requests),
        Tuple.of(3, Arbitraries.create(() -> new NodeEvent.Stall(UUID.randomUUID()))),
        Tuple.of(1, Arbitraries.create(() -> new NodeEvent.Cancellation(UUID.randomUUID()))),
        Tuple.of(
            1, Arbitraries.create(() -> new NodeEvent.Abort(UUID.randomUUID(), "why", "an admin"))),
        Tuple.of(1, Arbitraries.create(() -> Nodes.request(NodeState.RETIRED, false))));
  }
}
