package dev.groundcrew.store.report;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.LogFile;
import dev.groundcrew.store.event.Received;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Takes in an event of an installer's own reporter. */
@Component
public class ReceiveHook {

  private final ReceiveMessage receiveMessage;

  ReceiveHook(ReceiveMessage receiveMessage) {
    this.receiveMessage = receiveMessage;
  }

  /**
   * Keeps the event, with what it means for the install.
   *
   * @param report the status that it stands for, if any, and the facts that it tells
   * @param idempotencyKey the same for the same event; null if that can't be told
   * @param files what was attached to it
   * @throws NotProvenException if the proof is of no node
   * @throws EarlierInstallException if the proof is of another install of its node
   */
  @Transactional
  public Received receive(
      HookEvent event,
      InstallerReport report,
      @Nullable String idempotencyKey,
      Proof proof,
      List<LogFile> files) {
    ObjectNode payload = (ObjectNode) Json.tree(event);
    if (report.hostname() != null) {
      payload.put("hostname", report.hostname());
    }
    if (report.installationError() != null) {
      payload.put("installation_error", report.installationError());
    }
    return receiveMessage.receive(
        new Message(
            EventKind.HOOK,
            report,
            payload,
            idempotencyKey,
            first -> first.kind() == EventKind.HOOK,
            files),
        proof);
  }
}
