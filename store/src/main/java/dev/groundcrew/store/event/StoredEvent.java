package dev.groundcrew.store.event;

import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.ReportStatus;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request that may change a node's state, as {@code node_event} keeps it.
 *
 * @param payload the request as it was made
 * @param installId the install it belongs to; null before the node's first
 * @param userId who asked for it, where the API knew
 * @param appliedAt when it was applied or refused; null until then
 * @param outcome what became of it; null until it is applied, refused or discarded
 * @param deadAt when it was set aside; null if it was not
 * @param deadReason why it was set aside
 */
public record StoredEvent(
    UUID id,
    UUID nodeId,
    EventKind kind,
    TriggeredBy source,
    JsonNode payload,
    @Nullable String idempotencyKey,
    @Nullable UUID installId,
    @Nullable String userId,
    Instant receivedAt,
    @Nullable Instant appliedAt,
    @Nullable Outcome outcome,
    @Nullable Instant deadAt,
    @Nullable String deadReason) {

  /** Whether it is set aside, and nobody has discarded it. */
  public boolean dead() {
    return deadAt != null && outcome == null;
  }

  /** The installer's error text, if the event has one. */
  public @Nullable String error() {
    return payload.path("installation_error").asStringOpt().orElse(null);
  }

  /** The row again, as its outcome is written. */
  public EventEntry entry() {
    return new EventEntry(id, nodeId, kind, source, payload, idempotencyKey, installId, userId);
  }

  /**
   * What the rules decide on, with no more of an error text than a workflow's history may hold.
   *
   * @throws UnreadableEventException if the row does not say what its kind needs
   */
  public NodeEvent toNodeEvent() {
    try {
      return read();
    } catch (RuntimeException unreadable) {
      throw new UnreadableEventException(id, unreadable);
    }
  }

  private NodeEvent read() {
    return switch (kind) {
      case REPORT, HOOK ->
          new NodeEvent.Report(
                  id,
                  ReportStatus.parse(payload.path("installation_status").asString()),
                  error(),
                  payload.path("of_this_install").asBoolean(false),
                  payload.path("next").asStringOpt().map(NodeState::parse).orElse(null))
              .shortened();
      case TRANSITION ->
          new NodeEvent.TransitionRequest(
              id,
              NodeState.parse(payload.path("state").asString()),
              payload.path("force").asBoolean(false),
              comment(),
              user(),
              payload.path("expected_revision").isNumber()
                  ? payload.path("expected_revision").asLong()
                  : null);
      case ABORT -> new NodeEvent.Abort(id, comment(), user());
      case STALL -> new NodeEvent.Stall(id);
      case CANCEL -> new NodeEvent.Cancellation(id);
      case BOOT -> new NodeEvent.BootedAgain(id);
      case GIVE_UP ->
          new NodeEvent.GivenUp(
              id,
              payload.path("scripts_served").asInt(),
              payload.path("installation_error").asString());
      case REGISTER, EDIT, RETRY, DISCARD, BOOT_ONCE, PROPOSAL ->
          throw new IllegalStateException(
              "An event of kind " + kind.wireName() + " is never queued");
    };
  }

  private @Nullable String comment() {
    return payload.path("comment").asStringOpt().orElse(null);
  }

  private @Nullable String user() {
    return userId != null ? userId : payload.path("user_id").asStringOpt().orElse(null);
  }

  /**
   * Where it stands: {@code queued}, {@code dead} (set aside), {@code applied}, {@code refused} (a
   * rule forbade it) or {@code discarded}.
   */
  public String status() {
    if (outcome == null) {
      return dead() ? "dead" : "queued";
    }
    return switch (outcome.result()) {
      case REFUSED -> "refused";
      case DISCARDED -> "discarded";
      case TRANSITIONED, FAILURE_COUNTED, UNCHANGED -> "applied";
    };
  }
}
