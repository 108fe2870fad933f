package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.ServerOptions;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;

/** Chooses what a node boots next. */
@Command(
    name = "boot-once",
    mixinStandardHelpOptions = true,
    description = "Has a node boot a profile once, rescue for example. Its state stays.")
public final class BootOnceCommand implements Runnable {

  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(index = "0", paramLabel = "NODE", description = "Its id, MAC address or host name.")
  private String node = "";

  @Parameters(index = "1", paramLabel = "PROFILE", description = "What it boots next.")
  private String profile = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Api api = new Api(server.resolve());
    var body = JsonNodeFactory.instance.objectNode().put("profile", profile);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        Api.expect(
                api.change("POST", Query.of("/nodes/%s/boot-once", FindNode.id(api, node)), body))
            .message());
    out.flush();
  }
}
