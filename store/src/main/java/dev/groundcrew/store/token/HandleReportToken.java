package dev.groundcrew.store.token;

import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.Outcome;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mints and revokes the tokens with which a node reports. Both are events of the node. */
@Component
public class HandleReportToken {

  private final NodeRepository nodes;
  private final ReportTokenRepository tokens;
  private final EventRepository events;

  HandleReportToken(NodeRepository nodes, ReportTokenRepository tokens, EventRepository events) {
    this.nodes = nodes;
    this.tokens = tokens;
    this.events = events;
  }

  /**
   * The version that a token minted now must have.
   *
   * @param userId who mints it, where the API knows
   * @throws dev.groundcrew.store.NodeNotFoundException if there is no such node
   */
  @Transactional
  public int mint(UUID nodeId, @Nullable String userId) {
    Node node = nodes.lock(nodeId);
    record(node, "minted", "Report token minted", userId);
    return tokens.version(nodeId);
  }

  /**
   * Revokes all tokens of the node that were minted so far. Tokens of installs are not concerned.
   *
   * @throws dev.groundcrew.store.NodeNotFoundException if there is no such node
   */
  @Transactional
  public void revoke(UUID nodeId, @Nullable String userId) {
    Node node = nodes.lock(nodeId);
    tokens.raiseVersion(nodeId);
    record(node, "revoked", "Report tokens revoked", userId);
  }

  private void record(Node node, String what, String message, @Nullable String userId) {
    EventEntry event =
        EventEntry.byAdmin(EventKind.EDIT, node, Map.of("report_token", what), userId);
    events.insertApplied(event, Outcome.unchanged(node.state(), node.installAttempts(), message));
  }
}
