package dev.groundcrew.store.event;

import java.time.Instant;
import java.util.UUID;

/** Where in a list of events, newest first, a page ends. */
public record EventPosition(Instant at, UUID id) {}
