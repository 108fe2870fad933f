package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Query;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Retires nodes: they are never installed again. */
@Command(
    name = "retire",
    mixinStandardHelpOptions = true,
    description = "Retires nodes: they are never installed again.")
public final class RetireCommand implements Callable<Integer> {

  @Mixin private ChangedNodes nodes = new ChangedNodes();

  @Override
  public Integer call() {
    return nodes.each(
        (api, id) ->
            api.change(
                "PATCH", Query.of("/nodes/%s/state", id), nodes.body().put("state", "retired")));
  }
}
