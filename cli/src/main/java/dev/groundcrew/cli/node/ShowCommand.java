package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.output.OutputOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a node. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a node.")
public final class ShowCommand implements Runnable {

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "NODE", description = "Its id, MAC address or host name.")
  private String node = "";

  @Override
  public void run() {
    Api api = new Api(server.resolve());
    output.printOne(
        NodeTable.FIELDS, api.get(Query.of("/nodes/%s", FindNode.id(api, node))).path("data"));
  }
}
