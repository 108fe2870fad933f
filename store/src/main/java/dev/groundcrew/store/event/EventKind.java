package dev.groundcrew.store.event;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.groundcrew.workflows.node.NodeEvent;

/** What kind of request an event records. */
public enum EventKind {
  /** Somebody registered the node. */
  REGISTER("register"),
  /** An installer's report. */
  REPORT("report"),
  /** An admin's request for another state. */
  TRANSITION("transition"),
  /** An admin's request to give an install up. */
  ABORT("abort"),
  /** An install that went silent. */
  STALL("stall"),
  /** An install cancelled in the Temporal UI. */
  CANCEL("cancel"),
  /** People changed a node's facts or tags. */
  EDIT("edit"),
  /** A dead event was queued again. */
  RETRY("retry"),
  /** A dead event was discarded. */
  DISCARD("discard"),
  /** A machine asked what to boot. */
  BOOT("boot"),
  /** A pending install whose boots never led to a report. */
  GIVE_UP("give_up"),
  /** Somebody chose what the node boots once. */
  BOOT_ONCE("boot_once"),
  /** A machine booted from an address that may be a further one of the node. */
  PROPOSAL("proposal"),
  /** An event of an installer's own reporter. */
  HOOK("hook");

  private final String wireName;

  EventKind(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the database and in JSON. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /**
   * The kind called {@code wireName}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EventKind parse(String wireName) {
    for (EventKind kind : values()) {
      if (kind.wireName.equals(wireName)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("Unknown kind of event: " + wireName);
  }

  /** The kind of {@code event}. */
  public static EventKind of(NodeEvent event) {
    return switch (event) {
      case NodeEvent.Report report -> REPORT;
      case NodeEvent.TransitionRequest request -> TRANSITION;
      case NodeEvent.Abort abort -> ABORT;
      case NodeEvent.Stall stall -> STALL;
      case NodeEvent.Cancellation cancellation -> CANCEL;
      case NodeEvent.BootedAgain again -> BOOT;
      case NodeEvent.GivenUp givenUp -> GIVE_UP;
    };
  }
}
