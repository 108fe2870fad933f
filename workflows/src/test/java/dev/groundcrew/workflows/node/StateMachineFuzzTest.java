package dev.groundcrew.workflows.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.UUID;

class StateMachineFuzzTest {

  private static final int MOST_EVENTS = 200;

  /** Attempts stay within the limit, and every transition is one of the table, without a gap. */
  @FuzzTest(maxDuration = "1m")
  void noHistoryLeavesTheRules(FuzzedDataProvider data) {
    int limit = data.consumeInt(0, 5);
    InstallLimits limits = new InstallLimits(limit, Duration.ofMinutes(30));
    NodeSnapshot node = Nodes.node(data.pickValue(NodeState.values()));
    for (int event = 0; event < MOST_EVENTS && data.remainingBytes() > 0; event++) {
      Decision decision = StateMachine.decide(node, event(data, limit), limits);
      if (decision instanceof Decision.Transition row) {
        assertThat(row.from()).isEqualTo(node.state());
        NodeState at = row.from();
        for (NodeState step : row.path().subList(1, row.path().size())) {
          assertThat(at.next()).contains(step);
          at = step;
        }
        assertThat(at).isEqualTo(row.to());
      }
      node = Nodes.after(node, decision);
      assertThat(node.attempts()).isNotNegative();
      if (limit > 0) {
        assertThat(node.attempts()).isLessThanOrEqualTo(limit);
      }
    }
  }

  private static NodeEvent event(FuzzedDataProvider data, int limit) {
    UUID id = new UUID(0, data.consumeByte());
    return switch (data.consumeInt(0, 6)) {
      case 0 ->
          new NodeEvent.Report(
              id,
              data.pickValue(ReportStatus.values()),
              data.consumeBoolean() ? data.consumeString(40) : null,
              data.consumeBoolean(),
              data.consumeBoolean() ? NodeState.ACTIVE : null);
      case 1 ->
          new NodeEvent.TransitionRequest(
              id,
              data.pickValue(NodeState.values()),
              data.consumeBoolean(),
              data.consumeBoolean() ? data.consumeString(40) : null,
              null,
              data.consumeBoolean() ? data.consumeLong() : null);
      case 2 -> new NodeEvent.Abort(id, null, null);
      case 3 -> new NodeEvent.Stall(id);
      case 4 -> new NodeEvent.BootedAgain(id);
      // No more installers are served to a pending node than its limit.
      case 5 ->
          new NodeEvent.GivenUp(
              id, data.consumeInt(1, limit > 0 ? limit : 9), data.consumeString(40));
      default -> new NodeEvent.Cancellation(id);
    };
  }
}
