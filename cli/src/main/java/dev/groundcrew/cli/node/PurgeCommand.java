package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Query;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Removes retired nodes for good, with their events; their history is kept in the database. */
@Command(
    name = "purge",
    mixinStandardHelpOptions = true,
    description =
        "Removes retired nodes for good, with their events; their history is kept in the database.")
public final class PurgeCommand implements Callable<Integer> {

  @Mixin private ChangedNodes nodes = new ChangedNodes();

  @Override
  public Integer call() {
    return nodes.each(
        (api, id) ->
            api.change(
                "DELETE",
                Query.of("/nodes/%s", id).with("purge", true).with("comment", nodes.comment()),
                null));
  }
}
