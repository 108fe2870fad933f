package dev.groundcrew.api.page;

import dev.groundcrew.store.event.EventPosition;
import dev.groundcrew.store.event.StoredEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of events begins, as links have it: the time and the id of the event before. */
final class PlaceInList {

  private static final String BETWEEN = "_";

  private PlaceInList() {}

  static String behind(StoredEvent event, Instant at) {
    return at + BETWEEN + event.id();
  }

  /** The place; null, the beginning, if there is none or it is not one of ours. */
  static @Nullable EventPosition parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      String[] parts = text.split(BETWEEN, 2);
      return new EventPosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    } catch (IllegalArgumentException
        | DateTimeException
        | ArrayIndexOutOfBoundsException notOurs) {
      return null;
    }
  }
}
