package dev.groundcrew.cli.api;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Follows a change that was answered 202 until it has an outcome. */
public final class FollowAccepted {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Api api;
  private final RetryPolicy<JsonNode> untilApplied;

  public FollowAccepted(Api api) {
    this(api, PATIENCE);
  }

  FollowAccepted(Api api, Duration patience) {
    this.api = api;
    this.untilApplied =
        RetryPolicy.<JsonNode>builder()
            .handleResultIf(FollowAccepted::isQueued)
            .abortOn(RuntimeException.class)
            .withMaxRetries(-1)
            .withMaxDuration(patience)
            .withBackoff(Duration.ofMillis(200), Duration.ofSeconds(2))
            .build();
  }

  /**
   * What became of a change.
   *
   * @param reply its answer
   * @return what the server says of it
   * @throws CommandException if it was refused, or has no outcome after a minute
   */
  public String message(Reply reply) {
    if (reply.status() != 202) {
      return Api.expect(reply).message();
    }
    // A server behind another address may answer with its own; only the path counts.
    JsonNode event =
        Failsafe.with(untilApplied).get(() -> api.get(Query.at(reply.location())).path("data"));
    String outcome = event.path("outcome").path("message").asString("");
    return switch (event.path("status").asString("")) {
      case "applied" -> outcome;
      case "queued" ->
          throw new CommandException(
              ExitCode.ACCEPTED,
              "The request is kept and will be applied; it has no outcome yet: "
                  + reply.location());
      case "refused" -> throw new CommandException(ExitCode.REFUSED, outcome);
      default ->
          throw new CommandException(
              ExitCode.FAILED, "The request was set aside: " + reply.location());
    };
  }

  private static boolean isQueued(JsonNode event) {
    return event.path("status").asString("").equals("queued");
  }
}
