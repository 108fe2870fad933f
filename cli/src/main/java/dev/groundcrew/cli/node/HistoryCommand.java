package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.output.Column;
import dev.groundcrew.cli.output.OutputOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lists the changes of a node's state. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "Lists the changes of a node's state, newest first: who, when, why.")
public final class HistoryCommand implements Runnable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.time("TIME", "created_at"),
          Column.of("FROM", "from_state"),
          Column.of("TO", "to_state"),
          Column.of("BY", "triggered_by"),
          Column.of("WHO", "user_id"),
          new Column(
              "FORCED", row -> row.path("metadata").path("force").asBoolean(false) ? "yes" : ""),
          Column.of("WHY", "comment"));

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "NODE", description = "Its id, MAC address or host name.")
  private String node = "";

  @Option(
      names = {"-n", "--limit"},
      defaultValue = "50",
      paramLabel = "COUNT",
      description = "How many at most; default: 50.")
  private int limit;

  @Override
  public void run() {
    Api api = new Api(server.resolve());
    List<JsonNode> rows = api.list(Query.of("/nodes/%s/history", FindNode.id(api, node)), limit);
    output.print(COLUMNS, rows);
  }
}
