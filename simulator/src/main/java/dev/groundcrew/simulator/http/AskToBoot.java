package dev.groundcrew.simulator.http;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.groundcrew.simulator.boot.Script;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** Asks what to boot, as often as the machine is told to wait. */
final class AskToBoot {

  /** Of a simulated machine, whatever the script says; shorter than any patience. */
  private static final Duration PAUSE = Duration.ofMillis(400);

  private final SendPatiently send;
  private final RetryPolicy<Reply> untilDecided;

  AskToBoot(SendPatiently send, Duration patience) {
    this.send = send;
    this.untilDecided =
        RetryPolicy.<Reply>builder()
            .handleResultIf(reply -> scriptIn(reply).kind() == Script.Kind.WAIT)
            .abortOn(RuntimeException.class)
            .withMaxRetries(-1)
            .withMaxDuration(patience)
            .withDelay(PAUSE)
            .build();
  }

  /**
   * The script that says what to boot.
   *
   * @throws UnansweredException if the machine is told to wait for too long
   */
  BootAnswer ask(Call call) {
    Set<String> toldToWait = new LinkedHashSet<>();
    boolean[] counted = {true};
    Reply last =
        Failsafe.with(untilDecided)
            .get(
                () -> {
                  Reply reply = send.send(call);
                  if (reply.status() != 200) {
                    throw new UnexpectedAnswerException(call, reply);
                  }
                  Script script = scriptIn(reply);
                  counted[0] &= !reply.resent() && !script.isFault();
                  if (script.kind() == Script.Kind.WAIT) {
                    toldToWait.add(script.console());
                  }
                  return reply;
                });
    Script script = scriptIn(last);
    if (script.kind() == Script.Kind.WAIT) {
      throw new UnansweredException(call, "told to wait: " + script.console());
    }
    return new BootAnswer(script, toldToWait, counted[0]);
  }

  private static Script scriptIn(Reply reply) {
    return new Script(reply.body().asString(""));
  }
}
