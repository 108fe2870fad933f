package dev.groundcrew.api.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.table.Table;
import dev.groundcrew.api.table.Tabular;
import dev.groundcrew.store.event.EventPosition;
import dev.groundcrew.store.event.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A page of events, newest first.
 *
 * @param next the cursor of the next page; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record EventPage(List<EventView> data, @Nullable String next) implements Tabular {

  /** More than any that is given out. */
  static final int LONGEST_CURSOR = 200;

  @Override
  public Table table() {
    return Table.of("events", EventView.COLUMNS, data, next);
  }

  /**
   * The first {@code limit} of {@code found}, which is one more where there is another page.
   *
   * @param position where in the list an event stands
   */
  static EventPage of(
      List<StoredEvent> found, int limit, Function<StoredEvent, EventPosition> position) {
    List<StoredEvent> shown = found.size() > limit ? found.subList(0, limit) : found;
    return new EventPage(
        shown.stream().map(EventView::listed).toList(),
        found.size() > limit ? cursorOf(position.apply(shown.getLast())) : null);
  }

  /** The cursor of what follows. */
  static String cursorOf(EventPosition position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            "%s/%s".formatted(position.at(), position.id()).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The position that a cursor stands for; null if there is no cursor.
   *
   * @throws RequestRefusedException 400 if it is not one of ours
   */
  static @Nullable EventPosition position(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", 2);
      return new EventPosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    } catch (IllegalArgumentException
        | DateTimeException
        | ArrayIndexOutOfBoundsException malformed) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST,
          ProblemCode.VALIDATION_FAILED,
          "cursor must be the 'next' of an earlier page");
    }
  }
}
