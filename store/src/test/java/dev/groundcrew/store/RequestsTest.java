package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.event.ClaimUndelivered;
import dev.groundcrew.store.event.FindEvents;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.history.History;
import dev.groundcrew.store.node.FindNodes;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.RegisterNode;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.ReceiveReport;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written of a request before anything is signalled. */
@StoreTest
class RequestsTest {

  private static int number;

  @Autowired private RegisterNode registerNode;
  @Autowired private FindNodes nodes;
  @Autowired private FindEvents events;
  @Autowired private History history;
  @Autowired private RequestTransition requestTransition;
  @Autowired private ReceiveReport receiveReport;
  @Autowired private ClaimUndelivered claimUndelivered;
  @Autowired private JdbcClient jdbc;

  private Node node;

  @BeforeEach
  void registerANode() {
    MacAddress mac = new MacAddress("52:54:00:00:01:%02x".formatted(++number));
    node =
        registerNode
            .register(
                new NewNode(
                    mac, "n", null, null, null, null, null, null, "x86_64", "uefi", null, Set.of()))
            .orElseThrow();
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
    assertThat(((Received.Queued) second).repeated()).isTrue();
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
            Received.Queued.class, queued -> assertThat(queued.repeated()).isFalse());
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
  void whatIsNotAppliedIsClaimedOncePerDeliveryAndEachTimeLater() {
    request(NodeState.PENDING, null);

    assertThat(claimed(Duration.ofHours(1))).isEmpty();
    assertThat(claimed(Duration.ZERO)).hasSize(1);
    assertThat(claimed(Duration.ofSeconds(30))).isEmpty();
    assertThat(
            jdbc.sql("select redeliveries from node_event where node_id = :id")
                .param("id", node.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void whatCouldNotBeSignalledIsDueAgainAtOnce() {
    request(NodeState.PENDING, null);
    List<StoredEvent> claimed = claimed(Duration.ZERO);

    claimUndelivered.unclaim(claimed.stream().map(StoredEvent::id).toList());

    assertThat(claimed(Duration.ZERO)).hasSize(1);
  }

  private List<StoredEvent> claimed(Duration patience) {
    return claimUndelivered.claim(patience, 100).stream()
        .filter(event -> event.nodeId().equals(node.id()))
        .toList();
  }

  private Received request(NodeState target, String key) {
    return requestTransition.request(
        node.id(), new TransitionCommand(target, false, null, null), key);
  }

  private Received report(ReportStatus status, String key) {
    return receiveReport.receive(
        new InstallerReport(
            node.macAddress(), null, null, null, null, null, null, status, null, null),
        key);
  }
}
