package dev.groundcrew.store.report;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.workflows.node.ReportStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes in an installer's report: its facts are stored, and if it may change an install state it is
 * kept as an event, all in one transaction. Only then may it be acknowledged.
 */
@Component
public class ReceiveReport {

  private final StoreFacts storeFacts;
  private final ReceiveMessage receiveMessage;

  ReceiveReport(StoreFacts storeFacts, ReceiveMessage receiveMessage) {
    this.storeFacts = storeFacts;
    this.receiveMessage = receiveMessage;
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
    if (report.mayChangeState() || report.tellsMore() || idempotencyKey != null) {
      return Optional.empty();
    }
    Node node = storeFacts.store(report, proof);
    return ReceiveMessage.begins(node, report, proof) ? Optional.empty() : Optional.of(node);
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
    return receiveMessage.receive(
        new Message(
            EventKind.REPORT,
            report,
            (ObjectNode) Json.tree(report),
            idempotencyKey,
            first -> sameStatus(first, report),
            List.of()),
        proof);
  }

  private static boolean sameStatus(StoredEvent first, InstallerReport report) {
    return first.kind() == EventKind.REPORT
        && first
            .payload()
            .path("installation_status")
            .asStringOpt()
            .orElse(ReportStatus.PROGRESS.wireName())
            .equals(report.effectiveStatus().wireName());
  }
}
