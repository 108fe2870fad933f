package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.output.OutputOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Lists nodes. */
@Command(
    name = "nodes",
    mixinStandardHelpOptions = true,
    description = "Lists nodes.",
    footer = {
      "",
      "Failed since yesterday, and why:",
      "  groundcrew nodes --state install_failed --changed-since 24h --sort=-state_changed_at"
    })
public final class NodesCommand implements Runnable {

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private NodeFilters filters = new NodeFilters();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--sort",
      paramLabel = "FIELD",
      description =
          "hostname, mac_address, serial_number, group_id, state, state_changed_at or last_seen_at;"
              + " with - before it the other way round. Default: in order of registration.")
  private @Nullable String sort;

  @Option(
      names = {"-n", "--limit"},
      defaultValue = "1000",
      paramLabel = "COUNT",
      description = "How many at most; default: 1000.")
  private int limit;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Api api = new Api(server.resolve());
    List<JsonNode> nodes = api.list(filters.nodes().with("sort", sort), limit);
    output.print(NodeTable.ROW, nodes);
    if (nodes.size() == limit) {
      spec.commandLine()
          .getErr()
          .println("Only the first %d are shown: --limit shows more.".formatted(limit));
    }
  }
}
