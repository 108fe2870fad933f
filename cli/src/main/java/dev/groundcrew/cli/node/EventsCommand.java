package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.output.Column;
import dev.groundcrew.cli.output.OutputOptions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lists what happened to a node. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = "Lists what happened to a node, newest first, also what changed no state.")
public final class EventsCommand implements Runnable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.time("TIME", "received_at"),
          Column.of("KIND", "kind"),
          Column.of("BY", "source"),
          Column.of("WHO", "user_id"),
          Column.of("STATUS", "status"),
          new Column("OUTCOME", EventsCommand::outcome));

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "NODE", description = "Its id, MAC address or host name.")
  private String node = "";

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "Only these kinds: report, transition, boot, hook, edit and so on.")
  private @Nullable List<String> kinds;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Since.class,
      description = "Not older: 24h, 7d, 2026-01-31, or ISO 8601.")
  private @Nullable Instant since;

  @Option(
      names = {"-n", "--limit"},
      defaultValue = "50",
      paramLabel = "COUNT",
      description = "How many at most; default: 50.")
  private int limit;

  @Override
  public void run() {
    Api api = new Api(server.resolve());
    Query events =
        Query.of("/nodes/%s/events", FindNode.id(api, node))
            .withAll("kind", kinds)
            .with("since", since);
    output.print(COLUMNS, api.list(events, limit));
  }

  private static String outcome(JsonNode event) {
    String message = Column.text(event.path("outcome").path("message"));
    String error = Column.text(event.path("error"));
    return error.isEmpty() ? message : message + ": " + error;
  }
}
