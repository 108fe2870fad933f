package dev.groundcrew.simulator.http;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.groundcrew.simulator.measure.CallKind;
import java.time.Duration;

/** Follows a request that was answered 202 until it has an outcome. */
final class FollowAccepted {

  private static final Duration FIRST_DELAY = Duration.ofMillis(100);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(1);

  private final SendPatiently send;
  private final RetryPolicy<Reply> untilApplied;

  FollowAccepted(SendPatiently send, Duration patience) {
    this.send = send;
    this.untilApplied =
        RetryPolicy.<Reply>builder()
            .handleResultIf(FollowAccepted::isQueued)
            .abortOn(RuntimeException.class)
            .withMaxRetries(-1)
            .withMaxDuration(patience)
            .withBackoff(FIRST_DELAY, LONGEST_DELAY)
            .build();
  }

  /**
   * The outcome of {@code accepted}.
   *
   * @throws UnansweredException if it has no outcome in time
   */
  Outcome follow(Call accepted, Reply reply) {
    String location =
        reply.location().orElseThrow(() -> new UnexpectedAnswerException(accepted, reply));
    Call look = Call.get(CallKind.EVENT, location);
    Reply event = Failsafe.with(untilApplied).get(() -> send.send(look));
    if (isQueued(event)) {
      throw new UnansweredException(accepted, "answered 202, and never applied: " + location);
    }
    if (event.status() != 200 || !status(event).equals("applied")) {
      throw new UnexpectedAnswerException(accepted, event);
    }
    var outcome = event.data().path("outcome");
    return new Outcome(
        outcome.path("message").asString(""),
        outcome.path("to").asString(""),
        true,
        reply.resent());
  }

  private static boolean isQueued(Reply event) {
    return event.status() == 200 && status(event).equals("queued");
  }

  private static String status(Reply event) {
    return event.data().path("status").asString("");
  }
}
