package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Query;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Requests the install of nodes once more. */
@Command(
    name = "retry",
    mixinStandardHelpOptions = true,
    description = "Requests the install of nodes once more.")
public final class RetryCommand implements Callable<Integer> {

  @Mixin private ChangedNodes nodes = new ChangedNodes();

  @Option(
      names = "--force",
      description = "Also where the limit of failed attempts is reached: the machine was repaired.")
  private boolean force;

  @Override
  public Integer call() {
    return nodes.each(
        (api, id) ->
            api.change(
                "PATCH",
                Query.of("/nodes/%s/state", id),
                nodes.body().put("state", "pending").put("force", force)));
  }
}
