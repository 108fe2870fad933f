package dev.groundcrew.store.report;

import dev.groundcrew.store.NewId;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.event.EventLogRepository;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.IdempotencyKeys;
import dev.groundcrew.store.event.IdempotencyKeys.LookUp;
import dev.groundcrew.store.event.LogKeptEvent;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.install.ApplyDecision;
import dev.groundcrew.store.install.RingRepository;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.Decision;
import dev.groundcrew.workflows.node.ErrorText;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import dev.groundcrew.workflows.node.StateMachine;
import dev.groundcrew.workflows.node.TriggeredBy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes in what a machine says: its facts are stored and the event is kept, queued if it may change
 * an install state, else applied at once.
 */
@Component
class ReceiveMessage {

  private static final Logger log = LoggerFactory.getLogger(ReceiveMessage.class);

  private final StoreFacts storeFacts;
  private final FactRepository facts;
  private final NodeRepository nodes;
  private final EventRepository events;
  private final EventLogRepository eventLogs;
  private final IdempotencyKeys keys;
  private final RingRepository rings;
  private final ApplyDecision applyDecision;

  ReceiveMessage(
      StoreFacts storeFacts,
      FactRepository facts,
      NodeRepository nodes,
      EventRepository events,
      EventLogRepository eventLogs,
      IdempotencyKeys keys,
      RingRepository rings,
      ApplyDecision applyDecision) {
    this.storeFacts = storeFacts;
    this.facts = facts;
    this.nodes = nodes;
    this.events = events;
    this.eventLogs = eventLogs;
    this.keys = keys;
    this.rings = rings;
    this.applyDecision = applyDecision;
  }

  /** Takes it in, with the exceptions of {@link StoreFacts#store}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Received receive(Message message, @Nullable Proof proof) {
    if (message.idempotencyKey() == null) {
      return keep(storeFacts.store(message.report(), proof), message, proof, Received.Origin.NEW);
    }
    // The statement that stores the facts also finds and locks the node; for a known key it is
    // undone.
    TransactionStatus transaction = TransactionAspectSupport.currentTransactionStatus();
    Object beforeFacts = transaction.createSavepoint();
    Node node = storeFacts.store(message.report(), proof);
    return switch (keys.find(node, message.idempotencyKey(), message.same())) {
      case LookUp.Known known -> {
        transaction.rollbackToSavepoint(beforeFacts);
        yield asItIs(known.answer());
      }
      case LookUp.New isNew -> keep(node, message, proof, isNew.origin());
    };
  }

  /** The answer with the node without the facts that were undone. */
  private Received asItIs(Received answer) {
    return answer instanceof Received.Answered answered
        ? new Received.Answered(
            nodes.get(answered.node().id()),
            answered.eventId(),
            answered.outcome(),
            answered.origin())
        : answer;
  }

  private Received keep(Node node, Message message, @Nullable Proof proof, Received.Origin origin) {
    InstallerReport report = message.report();
    NodeState next =
        report.installationStatus() == ReportStatus.FIRST_BOOT
            ? facts.stateAfterFirstBoot(node.id()).orElse(null)
            : null;
    boolean ofThisInstall = proof instanceof Proof.OfInstall && report.isAboutInstall();
    String error = report.installationError();
    NodeEvent.Report event =
        new NodeEvent.Report(
            NewId.next(),
            report.effectiveStatus(),
            error == null ? null : ErrorText.forSignal(error),
            ofThisInstall,
            next);
    EventEntry entry = entry(event, node, message);
    if ((report.mayChangeState() || begins(node, report, proof))
        && (node.state().isInstallState() || events.anyUnapplied(node.id()))) {
      boolean ring = !events.insert(entry) || rings.mayRing(node.id());
      eventLogs.insert(entry.id(), message.files());
      return new Received.Queued(node, event, ring, origin);
    }
    if (report.hasStarted() && node.state() == NodeState.ACTIVE) {
      log.warn(
          "Node {} ({}) is active and reports 'started': an installer runs on it",
          node.id(),
          node.macAddress());
    }
    // Outside the install states only a first boot changes anything, whatever the limits.
    Decision decision = StateMachine.decide(node.snapshot(), event, InstallLimits.DEFAULT);
    var written = applyDecision.apply(node.snapshot(), entry, node.installId(), error, decision);
    LogKeptEvent.applied(entry, written.outcome());
    eventLogs.insert(entry.id(), message.files());
    return new Received.Answered(
        decision instanceof Decision.Transition ? nodes.get(node.id()) : node,
        entry.id(),
        written.outcome(),
        origin);
  }

  /** Whether it proves that the pending install has begun, whatever else it says. */
  static boolean begins(Node node, InstallerReport report, @Nullable Proof proof) {
    return node.state() == NodeState.PENDING
        && proof instanceof Proof.OfInstall
        && report.isAboutInstall();
  }

  /** The message as it was made, and what its proof and the node's profile add to it. */
  private static EventEntry entry(NodeEvent.Report event, Node node, Message message) {
    ObjectNode payload = message.payload();
    if (message.report().isAboutInstall()) {
      payload.put("installation_status", event.status().wireName());
    }
    if (event.ofThisInstall()) {
      payload.put("of_this_install", true);
    }
    NodeState next = event.next();
    if (next != null) {
      payload.put("next", next.wireName());
    }
    return new EventEntry(
        event.id(),
        node.id(),
        message.kind(),
        TriggeredBy.NODE_REPORT,
        payload,
        message.idempotencyKey(),
        node.installId(),
        null);
  }
}
