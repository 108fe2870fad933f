package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Query;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves nodes to another state. */
@Command(
    name = "state",
    mixinStandardHelpOptions = true,
    description = "Moves nodes to another state.")
public final class StateCommand implements Callable<Integer> {

  @Mixin private ChangedNodes nodes = new ChangedNodes();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "STATE",
      description = "The state to move to.")
  private String state = "";

  @Override
  public Integer call() {
    return nodes.each(
        (api, id) ->
            api.change("PATCH", Query.of("/nodes/%s/state", id), nodes.body().put("state", state)));
  }
}
