package dev.groundcrew.store.event;

import dev.groundcrew.store.AfterCommit;
import dev.groundcrew.store.LogFields;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.ReportStatus;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Says in one line that a request's event is kept, once it is: the line has the ids of the request,
 * the node, the event and the workflow, and so leads from the caller's request to what a worker
 * logs of its event.
 */
public final class LogKeptEvent {

  private static final Logger log = LoggerFactory.getLogger("dev.groundcrew.events");

  private LogKeptEvent() {}

  /** The node's workflow is to decide it. */
  static void queued(EventEntry event) {
    say(Level.INFO, event, "its workflow decides");
  }

  /** It has its outcome. Progress that changes nothing comes by the thousand: not at INFO. */
  public static void applied(EventEntry event, Outcome outcome) {
    boolean onlyProgress =
        outcome.result() == Outcome.Result.UNCHANGED && isFromMachine(event) && isProgress(event);
    say(onlyProgress ? Level.DEBUG : Level.INFO, event, outcome.message());
  }

  /** The request is one that was made before: what it led to is that one's event. */
  static void repeated(UUID nodeId, StoredEvent first) {
    LogFields.event(first.id());
    log.info("Node {}: the same request as before, which is event {}", nodeId, first.id());
  }

  private static void say(Level level, EventEntry event, String outcome) {
    setFields(event);
    AfterCommit.run(
        () -> {
          setFields(event);
          log.atLevel(level)
              .log(
                  "Node {}: {} is event {}: {}",
                  event.nodeId(),
                  described(event),
                  event.id(),
                  outcome);
        });
  }

  private static void setFields(EventEntry event) {
    LogFields.node(event.nodeId(), event.installId());
    LogFields.event(event.id());
  }

  /** The kind, and what was asked or reported, where that is one of our own words. */
  private static String described(EventEntry event) {
    String asked =
        event.payload().path(isFromMachine(event) ? "installation_status" : "state").asString("");
    return asked.isEmpty() ? event.kind().wireName() : event.kind().wireName() + " " + asked;
  }

  private static boolean isFromMachine(EventEntry event) {
    return event.kind() == EventKind.REPORT || event.kind() == EventKind.HOOK;
  }

  private static boolean isProgress(EventEntry event) {
    String status = event.payload().path("installation_status").asString("");
    return status.isEmpty() || status.equals(ReportStatus.PROGRESS.wireName());
  }
}
