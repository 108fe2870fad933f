package dev.groundcrew.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.history.HistoryRepository;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.Proof;
import dev.groundcrew.store.report.ReceiveReport;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.ReportStatus;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessException;

/** Nodes and what happens to them, by the very steps the API takes. */
@TestComponent
public class Fleet {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final RequestTransition requestTransition;
  private final ReceiveReport receiveReport;
  private final SignalInstall signalInstall;
  private final NodeRepository nodes;
  private final EventRepository events;
  private final HistoryRepository history;
  private final WorkflowClient client;

  Fleet(
      RequestTransition requestTransition,
      ReceiveReport receiveReport,
      SignalInstall signalInstall,
      NodeRepository nodes,
      EventRepository events,
      HistoryRepository history,
      WorkflowClient client) {
    this.requestTransition = requestTransition;
    this.receiveReport = receiveReport;
    this.signalInstall = signalInstall;
    this.nodes = nodes;
    this.events = events;
    this.history = history;
    this.client = client;
  }

  /** A node in state discovered. */
  public UUID register() {
    int number = NUMBER.incrementAndGet();
    MacAddress mac =
        new MacAddress("52:54:00:01:%02x:%02x".formatted(number >> 8 & 255, number & 255));
    return nodes.register(NewNode.named(mac, "rack1-%02d".formatted(number))).orElseThrow().id();
  }

  /** A node that installs. */
  public UUID installing() {
    UUID node = register();
    transition(node, NodeState.PENDING, false);
    report(node, ReportStatus.STARTED, null);
    return node;
  }

  /** A node that used up its three attempts. */
  public UUID installFailed() {
    UUID node = installing();
    for (int i = 1; i <= 3; i++) {
      report(node, ReportStatus.FAILED, "error " + i);
    }
    return node;
  }

  /** Requests another state, signals it, and waits for the outcome. */
  public Outcome transition(UUID node, NodeState target, boolean force) {
    return delivered(node, keepTransition(node, target, force));
  }

  /** Reports, signals it, and waits for the outcome. */
  public Outcome report(UUID node, ReportStatus status, @Nullable String error) {
    return delivered(node, keepReport(node, status, error));
  }

  /** Reports with the token of the node's present install, and waits for the outcome. */
  public Outcome provenReport(UUID node, ReportStatus status, @Nullable String error) {
    Node target = get(node);
    Proof proof = new Proof.OfInstall(node, Objects.requireNonNull(target.installId()));
    InstallerReport report = InstallerReport.of(target.macAddress(), status, null, error);
    if (receiveReport.receiveFacts(report, null, proof).isPresent()) {
      throw new AssertionError("Taken for facts only");
    }
    return delivered(node, kept(receiveReport.receive(report, null, proof)));
  }

  /** Reports progress, which no workflow hears of. */
  public void progress(UUID node, int percent) {
    receiveReport
        .receiveFacts(
            InstallerReport.of(get(node).macAddress(), ReportStatus.PROGRESS, percent, null),
            null,
            null)
        .orElseThrow();
  }

  /** Has the node's workflow look for events. */
  public void ring(UUID node) {
    Node target = get(node);
    signalInstall.ring(new SignalInstall.Target(node, target.macAddress(), target.hostname()));
  }

  /** Keeps a request for another state and signals nothing. */
  public NodeEvent keepTransition(UUID node, NodeState target, boolean force) {
    return kept(requestTransition.request(node, new TransitionCommand.To(target, force), null));
  }

  /** Keeps a request to give the install up, signals it, and waits for the outcome. */
  public Outcome abort(UUID node, String comment) {
    return delivered(
        node,
        kept(requestTransition.request(node, new TransitionCommand.Abort(comment, null), null)));
  }

  /** Keeps a report and signals nothing. */
  public NodeEvent keepReport(UUID node, ReportStatus status, @Nullable String error) {
    return kept(
        receiveReport.receive(
            InstallerReport.of(get(node).macAddress(), status, null, error), null, null));
  }

  public void signal(UUID node, NodeEvent event) {
    Node target = get(node);
    signalInstall.signal(
        new SignalInstall.Target(node, target.macAddress(), target.hostname()), event);
  }

  /** Waits for the outcome, also while the database is away. */
  public Outcome awaitOutcome(UUID node, NodeEvent event) {
    return await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(DataAccessException.class)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> stored(node, event).outcome(), outcome -> outcome != null);
  }

  public StoredEvent stored(UUID node, NodeEvent event) {
    return events.byId(node, event.id()).orElseThrow();
  }

  public Node get(UUID node) {
    return nodes.get(node);
  }

  /** The audit log, oldest first, as {@code from -> to by}. */
  public List<String> transitions(UUID node) {
    return history.page(node, 200, 0).reversed().stream()
        .map(row -> "%s -> %s by %s".formatted(row.fromState(), row.toState(), row.triggeredBy()))
        .toList();
  }

  /** The node's install workflow, its latest run. */
  public WorkflowStub workflow(UUID node) {
    return client.newUntypedWorkflowStub(InstallWorkflow.idOf(node));
  }

  public WorkflowExecutionStatus status(UUID node) {
    return workflow(node).describe().getStatus();
  }

  public void awaitStatus(UUID node, WorkflowExecutionStatus status) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(() -> assertThat(status(node)).isEqualTo(status));
  }

  /** Waits until the node is in this state. */
  public Node awaitState(UUID node, NodeState state) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> get(node), found -> found.state() == state);
  }

  private Outcome delivered(UUID node, NodeEvent event) {
    signal(node, event);
    return awaitOutcome(node, event);
  }

  private static NodeEvent kept(Received received) {
    assertThat(received).isInstanceOf(Received.Queued.class);
    return ((Received.Queued) received).event();
  }
}
