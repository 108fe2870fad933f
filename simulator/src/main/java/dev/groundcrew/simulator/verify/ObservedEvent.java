package dev.groundcrew.simulator.verify;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event of a node, as Groundcrew answers it. Only the compared fields are read. */
record ObservedEvent(
    String id, String kind, String status, @Nullable String error, @Nullable JsonNode payload) {

  /** Whether it is a failure that was reported, in whatever form. */
  boolean isFailedAttempt() {
    return (kind.equals("report") || kind.equals("hook"))
        && status.equals("applied")
        && error != null;
  }

  boolean isStall() {
    return kind.equals("stall");
  }

  /** Whether the event never had an outcome, although the run is over. */
  boolean isUnapplied() {
    return status.equals("queued") || status.equals("dead");
  }

  /**
   * What it tells of a boot; empty if nothing. That a machine had to wait for something depends on
   * how fast Groundcrew is.
   */
  Optional<String> boot() {
    return switch (kind) {
      case "give_up" -> Optional.of("given up");
      case "boot" ->
          flag("booted_again")
              ? Optional.of("booted again while " + text("state"))
              : Optional.of(text("served"))
                  .filter(served -> !served.equals("wait"))
                  .map(
                      served ->
                          "%s while %s"
                              .formatted((served + " " + text("profile")).strip(), text("state")));
      default -> Optional.empty();
    };
  }

  private boolean flag(String field) {
    return payload != null && payload.path(field).asBoolean(false);
  }

  private String text(String field) {
    return payload == null ? "" : payload.path(field).asString("");
  }
}
