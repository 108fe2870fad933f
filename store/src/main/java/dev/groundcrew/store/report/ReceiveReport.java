package dev.groundcrew.store.report;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.FindEvents;
import dev.groundcrew.store.event.FindRepeated;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.event.RecordEvent;
import dev.groundcrew.store.install.ApplyDecision;
import dev.groundcrew.store.install.LockNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.UpdateFacts;
import dev.groundcrew.workflows.node.Decide;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.ReportStatus;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Takes in an installer's report: its facts are stored, and if it may change an install state it is
 * kept as an event, all in one transaction. Only then may it be acknowledged.
 */
@Component
public class ReceiveReport {

  private final LockNode lockNode;
  private final UpdateFacts updateFacts;
  private final FindRepeated findRepeated;
  private final FindEvents events;
  private final RecordEvent recordEvent;
  private final ApplyDecision applyDecision;

  ReceiveReport(
      LockNode lockNode,
      UpdateFacts updateFacts,
      FindRepeated findRepeated,
      FindEvents events,
      RecordEvent recordEvent,
      ApplyDecision applyDecision) {
    this.lockNode = lockNode;
    this.updateFacts = updateFacts;
    this.findRepeated = findRepeated;
    this.events = events;
    this.recordEvent = recordEvent;
    this.applyDecision = applyDecision;
  }

  /**
   * Stores the facts of a report that says nothing but facts and progress: one statement, since
   * these are by far the most. Empty if the report needs {@link #receive}.
   *
   * @throws NodeNotFoundException if no node has the MAC address
   */
  public Optional<Node> receiveFacts(InstallerReport report, @Nullable String idempotencyKey) {
    return report.mayChangeState() || idempotencyKey != null
        ? Optional.empty()
        : Optional.of(storeFacts(report));
  }

  /**
   * Takes in any report.
   *
   * @throws NodeNotFoundException if no node has the MAC address
   */
  @Transactional
  public Received receive(InstallerReport report, @Nullable String idempotencyKey) {
    NodeSnapshot node =
        lockNode
            .lock(report.macAddress())
            .orElseThrow(() -> NodeNotFoundException.withMac(report.macAddress()));
    JsonNode payload = Json.tree(report);
    Optional<Received> repeated =
        findRepeated.find(node, EventKind.REPORT, payload, idempotencyKey);
    if (repeated.isPresent()) {
      return repeated.get();
    }
    UUID eventId = NewId.next();
    boolean workflowDecides =
        report.mayChangeState()
            && (node.state().isInstallState() || events.anyUnapplied(node.id()));
    recordEvent.received(
        eventId, node.id(), EventKind.REPORT, TriggeredBy.NODE_REPORT, payload, idempotencyKey);
    storeFacts(report);
    NodeEvent.Report event =
        new NodeEvent.Report(
            eventId,
            Objects.requireNonNullElse(report.installationStatus(), ReportStatus.PROGRESS),
            report.installationError());
    // Outside the install states a report changes nothing, whatever the limits.
    return workflowDecides
        ? new Received.Queued(node, event, false)
        : new Received.Answered(
            node.id(),
            applyDecision.apply(node, event, Decide.decide(node, event, InstallLimits.DEFAULT)));
  }

  private Node storeFacts(InstallerReport report) {
    return updateFacts
        .report(report.macAddress(), report.facts(), report.installationProgress())
        .orElseThrow(() -> NodeNotFoundException.withMac(report.macAddress()));
  }
}
