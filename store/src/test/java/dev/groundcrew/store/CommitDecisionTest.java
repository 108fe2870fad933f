package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.history.HistoryRepository;
import dev.groundcrew.store.install.CommitDecision;
import dev.groundcrew.store.install.InstallRepository;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.ReceiveReport;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.install.CommitRequest;
import dev.groundcrew.workflows.install.CommitResult;
import dev.groundcrew.workflows.install.InstallSettings;
import dev.groundcrew.workflows.node.Decision;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Refusal;
import dev.groundcrew.workflows.node.ReportStatus;
import dev.groundcrew.workflows.node.StateMachine;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class CommitDecisionTest {

  private static final InstallSettings SETTINGS = new InstallSettings(InstallLimits.DEFAULT, true);
  private static int number;

  @Autowired private NodeRepository nodes;
  @Autowired private EventRepository events;
  @Autowired private HistoryRepository history;
  @Autowired private InstallRepository installs;
  @Autowired private CommitDecision commitDecision;
  @Autowired private RequestTransition requestTransition;
  @Autowired private ReceiveReport receiveReport;
  @Autowired private JdbcClient jdbc;

  private Node node;

  @BeforeEach
  void registerANode() {
    MacAddress mac = new MacAddress("52:54:00:00:00:%02x".formatted(++number));
    node = nodes.register(NewNode.named(mac, "n")).orElseThrow();
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
            StateMachine.decide(node(), event, InstallLimits.DEFAULT));

    assertThat(commitDecision.commit(underOtherLimits, SETTINGS, Duration.ZERO))
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

    silentFor(Duration.ofMinutes(31));

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

  @ParameterizedTest
  @ValueSource(strings = {"delete from node_state_log", "truncate node_state_log"})
  void theAuditLogRefusesToBeRemoved(String removal) {
    commit(request(NodeState.PENDING, null), node().version());

    assertThatThrownBy(() -> jdbc.sql(removal).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("refused unless groundcrew.purge is on");
    assertThat(history.count(node.id())).isEqualTo(1);
  }

  @Test
  void aStallIsStaleIfTheNodeHasReportedSinceItsSilenceWasMeasured() {
    NodeEvent stall = new NodeEvent.Stall(UUID.randomUUID());
    commit(request(NodeState.PENDING, null), node().version());
    commit(report(ReportStatus.STARTED, null), node().version());
    silentFor(Duration.ofMinutes(31));
    receiveReport.receiveFacts(progress(42), null, null);

    assertThat(commit(stall, node().version()))
        .isInstanceOfSatisfying(
            CommitResult.Stale.class,
            stale -> assertThat(stale.node().silence()).isLessThan(Duration.ofMinutes(1)));
    assertThat(nodes.get(node.id()).installAttempts()).isZero();
    assertThat(events.byId(node.id(), stall.id())).isEmpty();
  }

  @Test
  void noMoreThan100EarlierEventsAreHandedOverAndNoneThatIsLater() {
    NodeEvent first = request(NodeState.PENDING, null);
    for (int i = 0; i < 120; i++) {
      request(NodeState.PENDING, null);
    }
    NodeEvent last = report(ReportStatus.STARTED, null);

    assertThat(commit(last, node().version()))
        .isInstanceOfSatisfying(
            CommitResult.Stale.class,
            stale -> assertThat(stale.earlier()).hasSize(100).first().isEqualTo(first));
    assertThat(commit(first, node().version()))
        .as("others wait: the workflow is to load again")
        .isInstanceOfSatisfying(
            CommitResult.Committed.class, committed -> assertThat(committed.more()).isTrue());
  }

  @Test
  void ofALongErrorTextTheWorkflowSeesTheBeginningAndTheNodeKeepsBothEnds() {
    String text = "b".repeat(30_000) + "e".repeat(30_000);
    commit(request(NodeState.PENDING, null), node().version());
    commit(report(ReportStatus.STARTED, null), node().version());
    NodeEvent failure = report(ReportStatus.FAILED, text);

    assertThat(((NodeEvent.Report) failure).error()).hasSizeLessThanOrEqualTo(1024);
    assertThat(commit(failure, node().version()))
        .isInstanceOfSatisfying(
            CommitResult.Committed.class,
            committed -> assertThat(committed.node().lastError()).hasSize(500));
    assertThat(nodes.get(node.id()).lastInstallError())
        .startsWith("b".repeat(1024))
        .contains("55904 bytes left out")
        .endsWith("e".repeat(3072));
    assertThat(stored(failure).error()).isEqualTo(text);
  }

  @Test
  void aRequestForAnotherRevisionIsDecidedAgainAndRefused() {
    NodeEvent event =
        new NodeEvent.TransitionRequest(
            UUID.randomUUID(), NodeState.PENDING, false, null, null, 7L);
    CommitRequest believesRevision7 =
        new CommitRequest(
            node.id(),
            event,
            node().version(),
            null,
            new Decision.Transition(
                NodeState.DISCOVERED,
                null,
                NodeState.PENDING,
                TriggeredBy.ADMIN,
                null,
                null,
                0,
                Decision.ErrorChange.KEEP,
                null,
                null,
                false,
                "moved"));

    assertThat(commitDecision.commit(believesRevision7, SETTINGS, Duration.ZERO))
        .isInstanceOf(CommitResult.Stale.class);
    assertThat(commit(event, node().version())).isInstanceOf(CommitResult.Committed.class);
    assertThat(stored(event).outcome())
        .isNotNull()
        .extracting(outcome -> outcome.refusal())
        .isEqualTo(Refusal.STALE_VERSION);
  }

  @Test
  void abortingAPendingNodeWritesTwoAuditRowsWithTheComment() {
    commit(request(NodeState.PENDING, null), node().version());
    NodeEvent abort =
        queued(
            requestTransition.request(
                node.id(), new TransitionCommand.Abort("wrong rack", "ada"), null));

    commit(abort, node().version());

    assertThat(nodes.get(node.id()).state()).isEqualTo(NodeState.INSTALL_FAILED);
    assertThat(nodes.get(node.id()).lastInstallError()).isEqualTo("aborted");
    assertThat(history.page(node.id(), 2, 0))
        .allSatisfy(
            row -> {
              assertThat(row.comment()).isEqualTo("wrong rack");
              assertThat(row.userId()).isEqualTo("ada");
            })
        .extracting(row -> row.fromState() + " -> " + row.toState())
        .containsExactly("installing -> install_failed", "pending -> installing");
  }

  @Test
  void eachTimeANodeBecomesPendingItBeginsAnotherInstallAndTheRequestBelongsToIt() {
    NodeEvent event = request(NodeState.PENDING, null);
    commit(event, node().version());

    assertThat(nodes.get(node.id()).installId()).isNotNull().isEqualTo(stored(event).installId());
  }

  @Test
  void factsDoNotMakeADecisionStale() {
    NodeEvent event = request(NodeState.PENDING, null);
    long version = node().version();
    receiveReport.receiveFacts(progress(42), null, null);

    assertThat(commit(event, version)).isInstanceOf(CommitResult.Committed.class);
  }

  private NodeSnapshot node() {
    return installs.read(node.id());
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
            StateMachine.decide(node(), event, InstallLimits.DEFAULT)),
        SETTINGS,
        Duration.ZERO);
  }

  private NodeEvent request(NodeState target, @Nullable String comment) {
    return queued(
        requestTransition.request(
            node.id(), new TransitionCommand.To(target, false, comment, null, null), null));
  }

  private NodeEvent report(ReportStatus status, @Nullable String error) {
    return queued(
        receiveReport.receive(
            InstallerReport.of(node.macAddress(), status, null, error), null, null));
  }

  private InstallerReport progress(int percent) {
    return InstallerReport.of(node.macAddress(), ReportStatus.PROGRESS, percent, null);
  }

  private static NodeEvent queued(Received received) {
    assertThat(received).isInstanceOf(Received.Queued.class);
    return ((Received.Queued) received).event();
  }

  private void silentFor(Duration time) {
    jdbc.sql(
            """
            update nodes set last_seen_at = last_seen_at - make_interval(secs => :seconds),
              state_changed_at = state_changed_at - make_interval(secs => :seconds)
            where id = :node
            """)
        .param("seconds", time.toSeconds())
        .param("node", node.id())
        .update();
    Uptime.since(jdbc, Duration.ofHours(9));
  }
}
