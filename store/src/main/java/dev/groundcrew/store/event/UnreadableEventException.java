package dev.groundcrew.store.event;

import java.util.UUID;

/** A row of {@code node_event} does not say what its kind needs, so that it can't be applied. */
public final class UnreadableEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final UUID eventId;

  UnreadableEventException(UUID eventId, RuntimeException cause) {
    super("Event %s is unreadable: %s".formatted(eventId, cause.getMessage()), cause);
    this.eventId = eventId;
  }

  /** The event. */
  public UUID eventId() {
    return eventId;
  }
}
