package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.history.HistoryRepository;
import dev.groundcrew.store.install.InstallRepository.OpenInstall;
import dev.groundcrew.store.install.RingRepository;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.ReceiveReport;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written of a request before anything is signalled. */
@StoreTest
class RequestsTest {

  private static int number;

  @Autowired private NodeRepository nodes;
  @Autowired private EventRepository events;
  @Autowired private HistoryRepository history;
  @Autowired private RequestTransition requestTransition;
  @Autowired private ReceiveReport receiveReport;
  @Autowired private RingRepository rings;
  @Autowired private JdbcClient jdbc;

  private Node node;

  @BeforeEach
  void registerANode() {
    MacAddress mac = new MacAddress("52:54:00:00:01:%02x".formatted(++number));
    node = nodes.register(NewNode.named(mac, "n")).orElseThrow();
  }

  @Test
  void aRequestForPendingIsLeftToTheWorkflow() {
    assertThat(request(NodeState.PENDING, null)).isInstanceOf(Received.Queued.class);
    assertThat(nodes.get(node.id()).state()).isEqualTo(NodeState.DISCOVERED);
  }

  @Test
  void aRequestOutsideTheInstallStatesIsDoneAtOnce() {
    assertThat(request(NodeState.RETIRED, null)).isInstanceOf(Received.Answered.class);
    assertThat(nodes.get(node.id()).state()).isEqualTo(NodeState.RETIRED);
    assertThat(history.count(node.id())).isEqualTo(1);
  }

  @Test
  void aRequestQueuesBehindAnEarlierUnappliedOne() {
    request(NodeState.PENDING, null);

    assertThat(request(NodeState.RETIRED, null)).isInstanceOf(Received.Queued.class);
    assertThat(events.unapplied(node.id())).hasSize(2);
  }

  @Test
  void aLifecycleReportOutsideTheInstallStatesIsKeptAndChangesNothing() {
    assertThat(report(ReportStatus.COMPLETE, null))
        .isInstanceOfSatisfying(
            Received.Answered.class,
            answered ->
                assertThat(answered.outcome().message()).isEqualTo("Status reported successfully"));
    assertThat(nodes.get(node.id()).state()).isEqualTo(NodeState.DISCOVERED);
    assertThat(nodes.get(node.id()).lastSeenAt()).isNotNull();
  }

  @Test
  void theSameKeyWithTheSameBodyIsTheSameRequest() {
    Received first = request(NodeState.PENDING, "k");
    Received second = request(NodeState.PENDING, "k");

    assertThat(((Received.Queued) second).event()).isEqualTo(((Received.Queued) first).event());
    assertThat(((Received.Queued) second).origin()).isEqualTo(Received.Origin.REPEATED);
    assertThat(((Received.Queued) second).ring()).isFalse();
    assertThat(events.unapplied(node.id())).hasSize(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    request(NodeState.PENDING, "k");

    assertThat(request(NodeState.RETIRED, "k")).isInstanceOf(Received.KeyReused.class);
    assertThat(report(ReportStatus.FAILED, "k")).isInstanceOf(Received.KeyReused.class);
  }

  @Test
  void theSameKeyOnAnotherNodeIsAnotherRequest() {
    request(NodeState.PENDING, "k");
    Node first = node;
    registerANode();

    assertThat(request(NodeState.PENDING, "k"))
        .isInstanceOfSatisfying(
            Received.Queued.class,
            queued -> assertThat(queued.origin()).isEqualTo(Received.Origin.NEW));
    assertThat(node.id()).isNotEqualTo(first.id());
  }

  @Test
  void ofSeveralWritersAtOnceOneWins() throws Exception {
    int writers = 8;
    var received = new ConcurrentLinkedQueue<Received>();
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(writers)) {
      for (int i = 0; i < writers; i++) {
        threads.submit(
            () -> {
              start.await();
              return received.add(request(NodeState.RETIRED, null));
            });
      }
      start.countDown();
    }

    assertThat(received).hasSize(writers);
    assertThat(
            received.stream()
                .filter(r -> r instanceof Received.Answered a && !a.outcome().refused()))
        .hasSize(1);
    assertThat(history.count(node.id())).isEqualTo(1);
  }

  @Test
  void aNodeWithUnappliedEventsIsClaimedOnceADeliveryAndEachTimeLater() {
    request(NodeState.PENDING, null);
    request(NodeState.RETIRED, null);

    assertThat(claimed(Duration.ofHours(1))).isEmpty();
    assertThat(claimed(Duration.ZERO)).containsExactly(node.id());
    assertThat(claimed(Duration.ofSeconds(30))).isEmpty();
    assertThat(
            jdbc.sql("select rings from nodes where id = :id")
                .param("id", node.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aNodeThatCouldNotBeSignalledIsDueAgainAtOnce() {
    request(NodeState.PENDING, null);

    rings.release(claimed(Duration.ZERO));

    assertThat(claimed(Duration.ZERO)).containsExactly(node.id());
  }

  @Test
  void whileEarlierEventsWaitTheWorkflowIsSignalledOnceInFiveSeconds() {
    assertThat(queued(request(NodeState.PENDING, null)).ring()).isTrue();
    assertThat(queued(request(NodeState.RETIRED, null)).ring()).isTrue();
    assertThat(queued(request(NodeState.RETIRED, null)).ring()).isFalse();
    jdbc.sql("update nodes set rung_at = rung_at - interval '6 seconds' where id = :id")
        .param("id", node.id())
        .update();
    assertThat(queued(request(NodeState.RETIRED, null)).ring()).isTrue();
  }

  @Test
  void aKeyIsFreeAgainWithTheNextInstall() {
    request(NodeState.RETIRED, "k");
    jdbc.sql("update nodes set install_id = gen_random_uuid() where id = :id")
        .param("id", node.id())
        .update();

    assertThat(request(NodeState.RETIRED, "k"))
        .isInstanceOfSatisfying(
            Received.Answered.class,
            answered ->
                assertThat(answered.origin()).isEqualTo(Received.Origin.KEY_OF_EARLIER_INSTALL));
    assertThat(request(NodeState.RETIRED, "k"))
        .isInstanceOfSatisfying(
            Received.Answered.class,
            answered -> assertThat(answered.origin()).isEqualTo(Received.Origin.REPEATED));
  }

  @Test
  void aRepeatedReportStoresNoFacts() {
    report(ReportStatus.COMPLETE, "k");
    var lastSeen = nodes.get(node.id()).lastSeenAt();

    assertThat(report(ReportStatus.COMPLETE, "k")).isInstanceOf(Received.Answered.class);

    assertThat(nodes.get(node.id()).lastSeenAt()).isEqualTo(lastSeen);
  }

  @Test
  void aRequestForAnotherRevisionWritesNothing() {
    var forRevision9 = new TransitionCommand.To(NodeState.RETIRED, false, null, null, 9L);

    assertThat(requestTransition.request(node.id(), forRevision9, null))
        .isEqualTo(new Received.StaleRevision(9, 0));
    assertThat(nodes.get(node.id()).state()).isEqualTo(NodeState.DISCOVERED);
  }

  private static Received.Queued queued(Received received) {
    return (Received.Queued) received;
  }

  /** Claims, and looks only at this test's node. */
  private List<UUID> claimed(Duration patience) {
    return rings.claimDue(patience, 1000).orElseThrow().stream()
        .map(OpenInstall::nodeId)
        .filter(node.id()::equals)
        .toList();
  }

  private Received request(NodeState target, @Nullable String key) {
    return requestTransition.request(node.id(), new TransitionCommand.To(target, false), key);
  }

  private Received report(ReportStatus status, @Nullable String key) {
    return receiveReport.receive(
        InstallerReport.of(node.macAddress(), status, null, null), key, null);
  }
}
