package dev.groundcrew.cli.bulk;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.JsonNodeFactory;

/** Installs nodes anew that are installed or in service. */
@Command(
    name = "reinstall",
    mixinStandardHelpOptions = true,
    description = {
      "Installs nodes anew that are installed or active; others are refused, each by itself.",
      "Waits for the result of every node. Ctrl-C ends the waiting; the nodes go on."
    })
public final class ReinstallCommand implements Callable<Integer> {

  @Mixin private BulkNodes nodes = new BulkNodes();

  @Override
  public Integer call() {
    return nodes.run(JsonNodeFactory.instance.objectNode().put("reinstall", true));
  }
}
