package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Query;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Aborts the install of pending and installing nodes. */
@Command(
    name = "abort",
    mixinStandardHelpOptions = true,
    description = "Aborts the install of pending and installing nodes.")
public final class AbortCommand implements Callable<Integer> {

  @Mixin private ChangedNodes nodes = new ChangedNodes();

  @Override
  public Integer call() {
    return nodes.each(
        (api, id) -> api.change("POST", Query.of("/nodes/%s/abort", id), nodes.body()));
  }
}
