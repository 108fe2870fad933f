package dev.groundcrew.store.report;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.IdempotencyKeys;
import dev.groundcrew.store.event.IdempotencyKeys.LookUp;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.install.ApplyDecision;
import dev.groundcrew.store.install.RingRepository;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.ErrorText;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import dev.groundcrew.workflows.node.StateMachine;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes in an installer's report: its facts are stored, and if it may change an install state it is
 * kept as an event, all in one transaction. Only then may it be acknowledged.
 */
@Component
public class ReceiveReport {

  private static final Logger log = LoggerFactory.getLogger(ReceiveReport.class);

  private final NodeRepository nodes;
  private final FactRepository facts;
  private final EventRepository events;
  private final IdempotencyKeys keys;
  private final RingRepository rings;
  private final ApplyDecision applyDecision;

  ReceiveReport(
      NodeRepository nodes,
      FactRepository facts,
      EventRepository events,
      IdempotencyKeys keys,
      RingRepository rings,
      ApplyDecision applyDecision) {
    this.nodes = nodes;
    this.facts = facts;
    this.events = events;
    this.keys = keys;
    this.rings = rings;
    this.applyDecision = applyDecision;
  }

  /**
   * Stores the facts of a report that says nothing but facts and progress: one statement, since
   * these are by far the most. Empty if the report needs {@link #receive}.
   *
   * @param proof what the machine's token proves; null where the MAC address is enough
   * @throws NodeNotFoundException if no node has the MAC address, and there is no proof
   * @throws NotProvenException if the proof is not one of the node with the MAC address
   * @throws EarlierInstallException if the proof is of another install of that node
   */
  public Optional<Node> receiveFacts(
      InstallerReport report, @Nullable String idempotencyKey, @Nullable Proof proof) {
    if (report.mayChangeState() || idempotencyKey != null) {
      return Optional.empty();
    }
    Node node = storeFacts(report, proof);
    return begins(node, report, proof) ? Optional.empty() : Optional.of(node);
  }

  /** Whether the report proves that the pending install has begun, whatever else it says. */
  private static boolean begins(Node node, InstallerReport report, @Nullable Proof proof) {
    return node.state() == NodeState.PENDING
        && proof instanceof Proof.OfInstall
        && report.isAboutInstall();
  }

  /**
   * Takes in any report. With a known Idempotency-Key it is the same report as before if it has the
   * same status: the rest may differ, since a reboot changes the address.
   *
   * @param proof what the machine's token proves; null where the MAC address is enough
   * @throws NodeNotFoundException if no node has the MAC address, and there is no proof
   * @throws NotProvenException if the proof is not one of the node with the MAC address
   * @throws EarlierInstallException if the proof is of another install of that node
   */
  @Transactional
  public Received receive(
      InstallerReport report, @Nullable String idempotencyKey, @Nullable Proof proof) {
    if (idempotencyKey == null) {
      return keep(storeFacts(report, proof), report, proof, null, Received.Origin.NEW);
    }
    // The statement that stores the facts also finds and locks the node; for a known key it is
    // undone.
    TransactionStatus transaction = TransactionAspectSupport.currentTransactionStatus();
    Object beforeFacts = transaction.createSavepoint();
    Node node = storeFacts(report, proof);
    return switch (keys.find(node, idempotencyKey, first -> sameStatus(first, report))) {
      case LookUp.Known known -> {
        transaction.rollbackToSavepoint(beforeFacts);
        yield asItIs(known.answer());
      }
      case LookUp.New isNew -> keep(node, report, proof, idempotencyKey, isNew.origin());
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

  private Received keep(
      Node node,
      InstallerReport report,
      @Nullable Proof proof,
      @Nullable String idempotencyKey,
      Received.Origin origin) {
    NodeState next =
        report.installationStatus() == ReportStatus.FIRST_BOOT
            ? facts.stateAfterFirstBoot(node.id()).orElse(null)
            : null;
    boolean ofThisInstall = proof instanceof Proof.OfInstall;
    EventEntry entry =
        new EventEntry(
            NewId.next(),
            node.id(),
            EventKind.REPORT,
            TriggeredBy.NODE_REPORT,
            payload(report, ofThisInstall, next),
            idempotencyKey,
            node.installId(),
            null);
    LogFields.event(entry.id());
    String error = report.installationError();
    NodeEvent.Report event =
        new NodeEvent.Report(
            entry.id(),
            statusOf(report),
            error == null ? null : ErrorText.forSignal(error),
            ofThisInstall,
            next);
    if ((report.mayChangeState() || begins(node, report, proof))
        && (node.state().isInstallState() || events.anyUnapplied(node.id()))) {
      boolean ring = !events.insert(entry) || rings.mayRing(node.id());
      return new Received.Queued(node, event, ring, origin);
    }
    if (report.hasStarted() && node.state() == NodeState.ACTIVE) {
      log.warn(
          "Node {} ({}) is active and reports 'started': an installer runs on it",
          node.id(),
          node.macAddress());
    }
    // Outside the install states a report changes nothing, whatever the limits.
    var written =
        applyDecision.apply(
            node.snapshot(),
            entry,
            node.installId(),
            error,
            StateMachine.decide(node.snapshot(), event, InstallLimits.DEFAULT));
    return new Received.Answered(node, entry.id(), written.outcome(), origin);
  }

  /** The report as it was made, and what its proof and the node's profile add to it. */
  private static JsonNode payload(
      InstallerReport report, boolean ofThisInstall, @Nullable NodeState next) {
    ObjectNode payload = (ObjectNode) Json.tree(report);
    if (report.isAboutInstall()) {
      payload.put("installation_status", statusOf(report).wireName());
    }
    if (ofThisInstall) {
      payload.put("of_this_install", true);
    }
    if (next != null) {
      payload.put("next", next.wireName());
    }
    return payload;
  }

  private static boolean sameStatus(StoredEvent first, InstallerReport report) {
    return first.kind() == EventKind.REPORT
        && first
            .payload()
            .path("installation_status")
            .asStringOpt()
            .orElse(ReportStatus.PROGRESS.wireName())
            .equals(statusOf(report).wireName());
  }

  private static ReportStatus statusOf(InstallerReport report) {
    return Objects.requireNonNullElse(report.installationStatus(), ReportStatus.PROGRESS);
  }

  private Node storeFacts(InstallerReport report, @Nullable Proof proof) {
    Optional<Node> node = facts.store(report, proof);
    node.ifPresent(found -> LogFields.node(found.id()));
    return node.orElseThrow(() -> refusal(report, proof));
  }

  /** Costs one look-up, whatever is wrong with the proof. */
  private RuntimeException refusal(InstallerReport report, @Nullable Proof proof) {
    if (proof == null) {
      return NodeNotFoundException.withMac(report.macAddress());
    }
    Optional<Node> itsNode = nodes.byId(proof.nodeId());
    return proof instanceof Proof.OfInstall ofInstall
            && itsNode.filter(node -> isOver(ofInstall, node, report.macAddress())).isPresent()
        ? new EarlierInstallException()
        : new NotProvenException();
  }

  private static boolean isOver(Proof.OfInstall proof, Node node, MacAddress reported) {
    return node.macs().contains(reported)
        && node.state() != NodeState.RETIRED
        && !proof.installId().equals(node.installId());
  }
}
