package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.store.event.FindEvents;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.history.History;
import dev.groundcrew.store.install.CommitDecision;
import dev.groundcrew.store.install.LockNode;
import dev.groundcrew.store.node.FindNodes;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.RegisterNode;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.ReceiveReport;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.install.CommitRequest;
import dev.groundcrew.workflows.install.CommitResult;
import dev.groundcrew.workflows.install.InstallSettings;
import dev.groundcrew.workflows.node.Decide;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class CommitDecisionTest {

  private static final InstallSettings SETTINGS = new InstallSettings(InstallLimits.DEFAULT, true);
  private static int number;

  @Autowired private RegisterNode registerNode;
  @Autowired private FindNodes nodes;
  @Autowired private FindEvents events;
  @Autowired private History history;
  @Autowired private LockNode lockNode;
  @Autowired private CommitDecision commitDecision;
  @Autowired private RequestTransition requestTransition;
  @Autowired private ReceiveReport receiveReport;
  @Autowired private JdbcClient jdbc;

  private Node node;

  @BeforeEach
  void registerANode() {
    MacAddress mac = new MacAddress("52:54:00:00:00:%02x".formatted(++number));
    node =
        registerNode
            .register(
                new NewNode(
                    mac, "n", null, null, null, null, null, null, "x86_64", "uefi", null, Set.of()))
            .orElseThrow();
  }

  @Test
  void aTransitionWritesTheNodeOneAuditRowAndTheOutcomeTogether() {
    NodeEvent event = request(NodeState.PENDING, "new rack");

    assertThat(commit(event, node().version())).isInstanceOf(CommitResult.Committed.class);

    assertThat(nodes.get(node.id()).state()).isEqualTo(NodeState.PENDING);
    assertThat(history.page(node.id(), 10, 0))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.fromState()).isEqualTo(NodeState.DISCOVERED);
              assertThat(row.toState()).isEqualTo(NodeState.PENDING);
              assertThat(row.triggeredBy()).isEqualTo(TriggeredBy.ADMIN);
              assertThat(row.comment()).isEqualTo("new rack");
              assertThat(row.metadata()).isNull();
            });
    assertThat(stored(event).outcome())
        .isNotNull()
        .extracting(outcome -> outcome.message())
        .isEqualTo("Node transitioned to pending");
  }

  @Test
  void theSameEventIsAppliedOnce() {
    NodeEvent event = request(NodeState.PENDING, null);
    commit(event, node().version());

    assertThat(commit(event, node().version())).isInstanceOf(CommitResult.AlreadyApplied.class);
    assertThat(history.count(node.id())).isEqualTo(1);
  }

  @Test
  void aDecisionOnAnOldVersionIsStaleAndWritesNothing() {
    NodeEvent event = request(NodeState.PENDING, null);

    assertThat(commit(event, node().version() + 1)).isInstanceOf(CommitResult.Stale.class);

    assertThat(nodes.get(node.id()).state()).isEqualTo(NodeState.DISCOVERED);
    assertThat(stored(event).outcome()).isNull();
  }

  @Test
  void aDecisionUnderOtherLimitsIsStale() {
    NodeEvent event = request(NodeState.PENDING, null);
    CommitRequest underOtherLimits =
        new CommitRequest(
            node.id(),
            event,
            node().version(),
            new InstallLimits(9, Duration.ZERO),
            Decide.decide(node(), event, InstallLimits.DEFAULT));

    assertThat(commitDecision.commit(underOtherLimits, SETTINGS))
        .isInstanceOf(CommitResult.Stale.class);
  }

  @Test
  void anEarlierEventThatWaitsGoesFirst() {
    NodeEvent earlier = request(NodeState.PENDING, null);
    NodeEvent later = report(ReportStatus.STARTED, null);

    assertThat(commit(later, node().version()))
        .isInstanceOfSatisfying(
            CommitResult.Stale.class,
            stale -> assertThat(stale.earlier()).containsExactly(earlier));

    commit(earlier, node().version());
    assertThat(commit(later, node().version())).isInstanceOf(CommitResult.Committed.class);
    assertThat(nodes.get(node.id()).state()).isEqualTo(NodeState.INSTALLING);
  }

  @Test
  void aCountedFailureWritesNoAuditRow() {
    commit(request(NodeState.PENDING, null), node().version());
    commit(report(ReportStatus.STARTED, null), node().version());
    commit(report(ReportStatus.FAILED, "disk full"), node().version());

    Node failedOnce = nodes.get(node.id());
    assertThat(failedOnce.state()).isEqualTo(NodeState.INSTALLING);
    assertThat(failedOnce.installAttempts()).isEqualTo(1);
    assertThat(failedOnce.lastInstallError()).isEqualTo("disk full");
    assertThat(history.count(node.id())).isEqualTo(2);
  }

  @Test
  void anEventThatBeganInTheWorkflowIsKeptWithItsOutcome() {
    NodeEvent stall = new NodeEvent.Stall(UUID.randomUUID());
    commit(request(NodeState.PENDING, null), node().version());
    commit(report(ReportStatus.STARTED, null), node().version());

    commit(stall, node().version());

    assertThat(stored(stall).source()).isEqualTo(TriggeredBy.SYSTEM);
    assertThat(nodes.get(node.id()).lastInstallError()).isEqualTo("no report for 30m");
    assertThat(node().silence()).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void theAuditLogRefusesToBeRewritten() {
    commit(request(NodeState.PENDING, null), node().version());

    assertThatThrownBy(() -> jdbc.sql("update node_state_log set comment = 'x'").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("node_state_log is append-only");
  }

  @Test
  void factsDoNotMakeADecisionStale() {
    NodeEvent event = request(NodeState.PENDING, null);
    long version = node().version();
    receiveReport.receiveFacts(progress(42), null);

    assertThat(commit(event, version)).isInstanceOf(CommitResult.Committed.class);
  }

  private NodeSnapshot node() {
    return lockNode.read(node.id());
  }

  private StoredEvent stored(NodeEvent event) {
    return events.byId(node.id(), event.id()).orElseThrow();
  }

  private CommitResult commit(NodeEvent event, long version) {
    return commitDecision.commit(
        new CommitRequest(
            node.id(),
            event,
            version,
            InstallLimits.DEFAULT,
            Decide.decide(node(), event, InstallLimits.DEFAULT)),
        SETTINGS);
  }

  private NodeEvent request(NodeState target, @Nullable String comment) {
    return queued(
        requestTransition.request(
            node.id(), new TransitionCommand(target, false, comment, null), null));
  }

  private NodeEvent report(ReportStatus status, @Nullable String error) {
    return queued(
        receiveReport.receive(
            new InstallerReport(
                node.macAddress(), null, null, null, null, null, null, status, null, error),
            null));
  }

  private InstallerReport progress(int percent) {
    return new InstallerReport(
        node.macAddress(),
        null,
        null,
        null,
        null,
        null,
        null,
        ReportStatus.PROGRESS,
        percent,
        null);
  }

  private static NodeEvent queued(Received received) {
    assertThat(received).isInstanceOf(Received.Queued.class);
    return ((Received.Queued) received).event();
  }
}
