package dev.groundcrew.api.event;

import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.outcome.SignalInBackground;
import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.event.HandleDeadEvent;
import dev.groundcrew.store.event.HandleDeadEvent.Result;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Has dead events tried again or discarded, for the API's calls and for the page. */
@Component
public class DeadEvents {

  private final HandleDeadEvent handleDeadEvent;
  private final SignalInBackground signals;

  DeadEvents(HandleDeadEvent handleDeadEvent, SignalInBackground signals) {
    this.handleDeadEvent = handleDeadEvent;
    this.signals = signals;
  }

  /**
   * Queues the event again.
   *
   * @throws RequestRefusedException 404 if there is none, 409 if it is not dead, or its install is
   *     over
   */
  public Result.Done retry(String eventId, @Nullable String userId) {
    Result.Done done = done(eventId, handleDeadEvent.retry(parse(eventId), userId));
    signals.ring(done.node());
    return done;
  }

  /**
   * Gives the event up.
   *
   * @throws RequestRefusedException 404 if there is none, 409 if it is not dead
   */
  public Result.Done discard(String eventId, @Nullable String userId) {
    return done(eventId, handleDeadEvent.discard(parse(eventId), userId));
  }

  private static Result.Done done(String eventId, Result result) {
    return switch (result) {
      case Result.Done done -> done;
      case Result.NotFound notFound -> throw unknown(eventId);
      case Result.NotDead notDead ->
          throw new RequestRefusedException(
              HttpStatus.CONFLICT,
              ProblemCode.EVENT_NOT_DEAD,
              "Event %s is not dead: only events that were set aside can be retried or discarded"
                  .formatted(eventId));
      case Result.InstallChanged changed ->
          throw new RequestRefusedException(
              HttpStatus.CONFLICT,
              ProblemCode.INSTALL_CHANGED,
              "Event %s belongs to an install that is over: it can only be discarded"
                  .formatted(eventId));
    };
  }

  private static UUID parse(String eventId) {
    UUID id = PathIds.parse(eventId).orElseThrow(() -> unknown(eventId));
    LogFields.event(id);
    return id;
  }

  private static RequestRefusedException unknown(String eventId) {
    return new RequestRefusedException(
        HttpStatus.NOT_FOUND, ProblemCode.NOT_FOUND, "Event %s not found".formatted(eventId));
  }
}
